package io.clearcost.persistence.evidence;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import io.clearcost.persistence.sqlite.JdbiTransactions;
import java.nio.charset.StandardCharsets;
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

  /** What claims to be longer was not packed here. */
  private static final long MOST_BYTES = 1L << 26;

  /** What packs, each for one thread at a time; it is dear to make and belongs to no database. */
  private static final BlockingQueue<ZstdCompressCtx> IDLE = new ArrayBlockingQueue<>(MOST_IDLE);

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

  TextPacker(JdbiTransactions transactions) {
    this.transactions = transactions;
  }

  /** Packs a text in UTF-8 with the newest dictionary. */
  PackedText packed(byte[] utf8) {
    Dictionary dictionary = newest();
    ZstdCompressCtx idle = IDLE.poll();
    ZstdCompressCtx context = idle == null ? new ZstdCompressCtx().setChecksum(true) : idle;
    context.loadDict(dictionary.packing());
    byte[] frame = context.compress(utf8);
    if (!IDLE.offer(context)) {
      context.close();
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
