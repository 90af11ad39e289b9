package io.clearcost.domain.law;

/** How well a passage is known to us. */
public enum Evidence {
  /** Read in the instrument itself or a full repost of it. */
  FOUND,
  /** Read in the press only. */
  PRESS,
  /** From memory; not verified against the official text. */
  RECALLED
}
