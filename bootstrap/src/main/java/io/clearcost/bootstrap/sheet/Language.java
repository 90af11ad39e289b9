package io.clearcost.bootstrap.sheet;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** In which language people are told what goes wrong. */
public enum Language {
  ENGLISH,
  CHINESE;

  /** That of a locale as the environment has it: the first of these variables that is set. */
  public static Language of(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(locale -> !locale.isEmpty())
        .findFirst()
        .map(Language::of)
        .orElse(ENGLISH);
  }

  /** Chinese for {@code zh}, {@code zh-CN} or {@code zh_CN.UTF-8}, English for any other. */
  public static Language of(String locale) {
    return locale.toLowerCase(Locale.ROOT).matches("zh([-_.@].*)?") ? CHINESE : ENGLISH;
  }

  /** The text in this language; English where there is none in Chinese. */
  public String choose(String english, String chinese) {
    return switch (this) {
      case ENGLISH -> english;
      case CHINESE -> chinese.isEmpty() ? english : chinese;
    };
  }
}
