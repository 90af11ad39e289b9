package io.clearcost.bootstrap.settings;

import io.clearcost.domain.party.Institution;
import io.clearcost.persistence.law.InstitutionCsv;
import java.nio.file.Path;
import java.util.List;

/** Reads a file of institutions, or says every line that is wrong. */
public final class InstitutionsFile {

  public static final String ROLE = "institutions file";

  private InstitutionsFile() {}

  public static List<Institution> read(Path file) {
    return CsvFile.read(file, ROLE, InstitutionCsv::read).values();
  }
}
