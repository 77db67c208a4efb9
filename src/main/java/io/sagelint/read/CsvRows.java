package io.sagelint.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads CSV (RFC 4180) with a header row. */
public final class CsvRows {
  private CsvRows() {}

  /** The rows, by the names in the header; empty if the text is not CSV or has too many rows. */
  public static Optional<List<Map<String, String>>> read(String text, int most) {
    List<Map<String, String>> rows = new ArrayList<>();
    try {
      for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
        rows.add(row.getFieldsAsMap());
        if (rows.size() > most) {
          return Optional.empty();
        }
      }
      return Optional.of(rows);
    } catch (CsvParseException | IllegalStateException | IllegalArgumentException notCsv) {
      return Optional.empty();
    }
  }
}
