package linetwin.ui.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import linetwin.file.CsvCell;

/** Tables as comma-separated values (RFC 4180). */
public final class CsvText {
    private static final ObjectWriter ROWS = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvText() {}

    /**
     * The rows, each with its line end; the first names the columns. Begins with a byte order mark, without which Excel reads the
     * characters of another code page; what a spreadsheet would take for a formula gets an apostrophe before it.
     */
    public static String of(List<List<String>> rows) {
        try {
            return BYTE_ORDER_MARK
                    + ROWS.writeValueAsString(rows.stream()
                            .map(row -> row.stream().map(CsvCell::harmless).toList())
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a table of texts can't be written", e);
        }
    }
}
