package io.clearcost.persistence.evidence;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import io.clearcost.persistence.sqlite.JdbiTransactions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Packs texts that have most of their words in common: each into a Zstandard frame (RFC 8878) that
 * refers to a dictionary in the table {@code evidence_dictionary}. So the database holds all that
 * is needed to read it, with any tool that knows the format. A frame carries a checksum of its
 * text.
 */
final class TextPacker {

  /** Higher levels take longer and save a tenth more. */
  private static final int LEVEL = 1;

  /** So many threads pack at a time without making anew what packs. */
  private static final int MOST_IDLE = 8;

  /** What packed a longer text is not kept with all that memory. */
  private static final int MOST_KEPT = 1 << 18;

  /** What claims to be longer was not packed here. */
  private static final long MOST_BYTES = 1L << 26;

  /** What packs, each for one thread at a time; it is dear to make and belongs to no database. */
  private static final BlockingQueue<Press> IDLE = new ArrayBlockingQueue<>(MOST_IDLE);

  private final JdbiTransactions transactions;
  private final Map<Integer, Dictionary> dictionaries = new ConcurrentHashMap<>();
  private volatile @Nullable Dictionary newest;

  private record Dictionary(int number, ZstdDictCompress packing, ZstdDictDecompress unpacking) {

    static Dictionary of(int number, String content) {
      byte[] utf8 = content.getBytes(StandardCharsets.UTF_8);
      return new Dictionary(
          number, new ZstdDictCompress(utf8, LEVEL), new ZstdDictDecompress(utf8));
    }
  }

  /** Packs one text after the other, each in the memory of the one before. */
  private static final class Press {

    private final ZstdCompressCtx context = new ZstdCompressCtx().setChecksum(true);
    private final OpenBytes text = new OpenBytes();
    private byte[] frame = new byte[0];

    byte[] packed(JsonObject fields, ZstdDictCompress dictionary) {
      text.reset();
      fields.writeTo(text);
      int length = text.size() - 1;
      int most = Math.toIntExact(Zstd.compressBound(length));
      if (frame.length < most) {
        frame = new byte[most];
      }
      context.loadDict(dictionary);
      int packed = context.compressByteArray(frame, 0, most, text.bytes(), 1, length);
      return Arrays.copyOf(frame, packed);
    }
  }

  /** Bytes that are read where they were written. */
  private static final class OpenBytes extends ByteArrayOutputStream {
    byte[] bytes() {
      return buf;
    }
  }

  TextPacker(JdbiTransactions transactions) {
    this.transactions = transactions;
  }

  /** Packs the text of an object, without the brace before it, with the newest dictionary. */
  PackedText packed(JsonObject fields) {
    Dictionary dictionary = newest();
    Press idle = IDLE.poll();
    Press press = idle == null ? new Press() : idle;
    byte[] frame = press.packed(fields, dictionary.packing());
    if (press.text.size() > MOST_KEPT || !IDLE.offer(press)) {
      press.context.close();
    }
    return new PackedText(dictionary.number(), frame);
  }

  /**
   * The text.
   *
   * @throws UnreadableContentException when it is no frame, or another text than the one that was
   *     packed, or when there is no such dictionary
   */
  String unpacked(PackedText text) {
    byte[] frame = text.frame();
    long length = Zstd.getFrameContentSize(frame);
    if (length < 0 || length > MOST_BYTES) {
      throw new UnreadableContentException("not a frame of this program");
    }
    Dictionary dictionary = dictionary(text.dictionary());
    try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
      context.loadDict(dictionary.unpacking());
      byte[] utf8 = context.decompress(frame, (int) length);
      return new String(utf8, StandardCharsets.UTF_8);
    } catch (ZstdException broken) {
      throw new UnreadableContentException("A packed text cannot be read.", broken);
    }
  }

  private Dictionary newest() {
    Dictionary known = newest;
    if (known == null) {
      known = dictionary(transactions.read(TextPacker::selectNewest));
      newest = known;
    }
    return known;
  }

  private static final String SELECT_NEWEST = "SELECT max(number) FROM evidence_dictionary";

  private static int selectNewest(Handle handle) {
    return handle.createQuery(SELECT_NEWEST).mapTo(Integer.class).one();
  }

  private Dictionary dictionary(int number) {
    return dictionaries.computeIfAbsent(
        number, unknown -> transactions.read(handle -> select(handle, unknown)));
  }

  private static final String SELECT = "SELECT content FROM evidence_dictionary WHERE number = ?";

  private static Dictionary select(Handle handle, int number) {
    return handle
        .createQuery(SELECT)
        .bind(0, number)
        .mapTo(String.class)
        .findOne()
        .map(content -> Dictionary.of(number, content))
        .orElseThrow(() -> new UnreadableContentException("there is no dictionary " + number));
  }
}
