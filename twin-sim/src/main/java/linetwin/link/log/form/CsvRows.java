package linetwin.link.log.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import linetwin.link.log.form.LogForm.Csv;
import linetwin.model.telemetry.limit.Limits;
import linetwin.model.value.Closest;

/**
 * Rows of fields with a separator between them (RFC 4180), as plants and spreadsheets write them. The first row names the
 * columns, unless the mapping does. Where the separator is no comma, a comma is the decimal point of numbers.
 */
final class CsvRows implements LogRows {
    private static final int MOST_COLUMNS = 1_000;
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]{1,30},[0-9]{1,30}");
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Limits.TEXT_CHARACTERS)
                    .build())
            .build();

    private final LogInput input;
    private final CsvText text;
    private final CsvParser parser;
    private final List<String> columns;
    private List<String> fields = List.of();

    /** @param wanted columns that must be there */
    CsvRows(LogInput input, Csv form, Set<String> wanted) throws IOException {
        this.input = input;
        text = CsvText.of(input, form, wanted);
        parser = parser(text.reader());
        columns = form.names().isEmpty() ? header() : form.names();
        requireColumns(wanted);
    }

    private CsvParser parser(Reader reader) throws IOException {
        CsvParser fresh = FACTORY.createParser(reader);
        fresh.setSchema(
                CsvSchema.emptySchema().withColumnSeparator(text.separator()).withQuoteChar('"'));
        fresh.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
        fresh.enable(CsvParser.Feature.TRIM_SPACES);
        return fresh;
    }

    private List<String> header() throws IOException {
        if (!advance()) {
            throw new LogException(input.name(), "is empty; must have a row of names and rows below it");
        }
        Set<String> known = new HashSet<>();
        for (String name : fields) {
            if (!name.isEmpty() && !known.add(name)) {
                throw new LogException(
                        input.name(), line(), "has the column '" + name + "' twice; must be once", Optional.empty());
            }
        }
        return fields;
    }

    private void requireColumns(Set<String> wanted) {
        for (String name : wanted) {
            if (!columns.contains(name)) {
                String known = columns.stream().map(one -> "'" + one + "'").collect(Collectors.joining(", "));
                throw new LogException(
                        input.name(),
                        "has no column '" + name + "', which the mapping reads; its columns are " + known,
                        Closest.to(name, columns).map(meant -> "Maybe '" + meant + "' is meant."));
            }
        }
    }

    @Override
    public Optional<LogRow> next() throws IOException {
        if (!advance()) {
            return Optional.empty();
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        int count = Math.min(fields.size(), columns.size());
        for (int i = 0; i < count; i++) {
            String field = fields.get(i);
            if (!field.isEmpty()) {
                row.put(columns.get(i), text.isCommaDecimal() ? pointed(field) : field);
            }
        }
        return Optional.of(new LogRow(line(), row, mistake()));
    }

    /** Empty fields at the end may be left out by whoever has more columns than the mapping reads, but not by a row. */
    private Optional<String> mistake() {
        if (fields.size() == columns.size()) {
            return Optional.empty();
        }
        String count = "has " + fields.size() + " fields, but there are " + columns.size() + " columns";
        return Optional.of(
                fields.size() > columns.size()
                        ? count + "; a text with a separator in it must stand in quotation marks"
                        : count + "; the row is cut off");
    }

    private static String pointed(String field) {
        return field.indexOf(',') > 0 && DECIMAL_COMMA.matcher(field).matches() ? field.replace(',', '.') : field;
    }

    /** Reads the fields of the next row. */
    private boolean advance() throws IOException {
        try {
            if (parser.nextToken() == null) {
                return false;
            }
            fields = new ArrayList<>(columns == null ? 8 : columns.size());
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (fields.size() == MOST_COLUMNS) {
                    throw new LogException(
                            input.name(), line(), "has more than " + MOST_COLUMNS + " fields", Optional.empty());
                }
                fields.add(parser.getText());
            }
            return true;
        } catch (JsonProcessingException e) {
            throw new LogException(input.name(), line(), reason(e), Optional.empty());
        } catch (CharacterCodingException e) {
            throw text.wrongCharset(line());
        }
    }

    private static String reason(JsonProcessingException e) {
        String said = String.valueOf(e.getOriginalMessage());
        return said.contains("closing quote")
                ? "has a quotation mark without an end"
                : said.contains("exceeds the maximum")
                        ? "has a field of more than " + Limits.TEXT_CHARACTERS + " characters"
                        : "is no CSV: " + said;
    }

    private long line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr() + text.skippedLines());
    }

    @Override
    public LogInput input() {
        return input;
    }
}
