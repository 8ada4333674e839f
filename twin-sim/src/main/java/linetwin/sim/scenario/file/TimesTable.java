package linetwin.sim.scenario.file;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linetwin.model.parameter.ParameterKind;
import linetwin.model.parameter.Quantities;
import linetwin.model.value.Closest;
import linetwin.model.value.Durations;

/**
 * Times in a column of comma-separated values, as a spreadsheet writes them: fields parted by {@code ;}, a tab, {@code |} or a comma,
 * whichever of them comes first in this list in the first line. Where no comma parts fields, numbers may have a decimal comma. A
 * first row in which no field begins as a number does names the columns. Empty fields are skipped.
 */
final class TimesTable {
    private static final List<String> SEPARATORS = List.of(";", "\t", "|", ",");
    private static final int MOST_COLUMNS = 1_000;
    private static final Pattern LIKE_NUMBER = Pattern.compile("[-+.,]?[0-9].*", Pattern.DOTALL);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]{1,15},[0-9]{1,25}");
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");
    private static final Pattern WITH_UNIT = Pattern.compile("(.*?)(?: ?\\((\\w+)\\)| ?\\[(\\w+)]|_(\\w+))");

    private final List<Row> rows = new ArrayList<>();
    private final Optional<String> separator;
    private final List<String> header;

    private TimesTable(String text) {
        String[] lines = text.split("\r\n|\n|\r", -1);
        String first =
                Arrays.stream(lines).filter(line -> !line.isBlank()).findFirst().orElse("");
        separator = SEPARATORS.stream().filter(first::contains).findFirst();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                rows.add(new Row(i + 1, fields(lines[i])));
            }
        }
        boolean isNamed = !rows.isEmpty()
                && rows.get(0).fields().stream()
                        .noneMatch(field -> LIKE_NUMBER.matcher(field).matches());
        header = isNamed ? rows.remove(0).fields() : List.of();
    }

    /** @param line from 1 */
    private record Row(int line, List<String> fields) {}

    /**
     * A time and where it is written.
     *
     * @param text with its unit
     * @param line from 1
     * @param column number of the field, from 1
     */
    record Cell(String text, int line, int column) {}

    /** Why the table can't be used; the line is 0 if it is about the whole of it. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Cell at;
        private final transient Optional<String> suggestion;

        private Refusal(Cell at, String rule, Optional<String> suggestion) {
            super(rule);
            this.at = at;
            this.suggestion = suggestion;
        }

        private Refusal(String rule, Optional<String> suggestion) {
            this(new Cell("", 0, 0), rule, suggestion);
        }

        Cell at() {
            return at;
        }

        Optional<String> suggestion() {
            return suggestion;
        }

        String rule() {
            return String.valueOf(getMessage());
        }
    }

    /** Fails if the text is none, or has no rows. */
    static TimesTable of(String text) throws Refusal {
        if (NO_TEXT.matcher(text).find()) {
            throw new Refusal("is no text; must be comma-separated values", Optional.empty());
        }
        if (text.isBlank()) {
            throw new Refusal("is empty; must have 2 times or more", Optional.empty());
        }
        return new TimesTable(text);
    }

    private List<String> fields(String line) {
        String[] parts =
                separator.map(by -> line.split(Pattern.quote(by), MOST_COLUMNS)).orElse(new String[] {line});
        return Arrays.stream(parts).map(TimesTable::bare).toList();
    }

    private static String bare(String field) {
        String stripped = field.strip();
        boolean isQuoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return isQuoted ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    }

    /**
     * The times of a column, in the order of the file.
     *
     * @param column its name, with or without its unit, or its number from 1; unless there is but one
     * @param unit of numbers that have none
     */
    List<Cell> times(Optional<String> column, Optional<String> unit) throws Refusal {
        int index = index(column);
        Optional<String> named = index < header.size() ? unitOf(header.get(index)) : Optional.empty();
        if (unit.isPresent() && named.isPresent() && !unit.equals(named)) {
            throw new Refusal(
                    "has the column '" + header.get(index) + "', which is not in " + unit.get(), Optional.empty());
        }
        List<Cell> times = new ArrayList<>();
        for (Row row : rows) {
            String field = index < row.fields().size() ? row.fields().get(index) : "";
            if (!field.isEmpty()) {
                times.add(time(new Cell(field, row.line(), index + 1), unit.or(() -> named)));
            }
        }
        if (times.size() < 2) {
            String found = times.isEmpty() ? "no time" : "1 time";
            throw new Refusal("has " + found + " in the column; must have 2 or more", Optional.empty());
        }
        return times;
    }

    private int index(Optional<String> column) throws Refusal {
        int columns = Math.max(
                header.size(),
                rows.stream().mapToInt(row -> row.fields().size()).max().orElse(0));
        if (column.isEmpty()) {
            if (columns > 1) {
                throw new Refusal("has " + columns + " columns, so one must be named by 'column'", Optional.empty());
            }
            return 0;
        }
        String name = column.get();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equals(name) || nameOf(header.get(i)).equals(name)) {
                return i;
            }
        }
        Optional<Integer> number = Optional.of(name)
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf);
        if (number.filter(one -> one <= columns).isEmpty()) {
            String known = header.isEmpty() ? "; its columns have numbers from 1 to " + columns : "";
            throw new Refusal(
                    "has no column '" + name + "'" + known,
                    Closest.to(name, header.stream().map(TimesTable::nameOf).toList()));
        }
        return number.get() - 1;
    }

    private static String nameOf(String header) {
        return unitOf(header).isPresent() ? withUnit(header).group(1).strip() : header;
    }

    private static Optional<String> unitOf(String header) {
        Matcher named = withUnit(header);
        return named.matches()
                ? Arrays.asList(named.group(2), named.group(3), named.group(4)).stream()
                        .filter(unit -> unit != null && Durations.UNITS.containsKey(unit))
                        .findFirst()
                : Optional.empty();
    }

    private static Matcher withUnit(String header) {
        Matcher matcher = WITH_UNIT.matcher(header);
        matcher.matches();
        return matcher;
    }

    private Cell time(Cell cell, Optional<String> unit) throws Refusal {
        String pointed = separator.filter(","::equals).isEmpty()
                        && DECIMAL_COMMA.matcher(cell.text()).matches()
                ? cell.text().replace(',', '.')
                : cell.text();
        Optional<BigDecimal> number = Quantities.findNumber(pointed);
        if (number.isPresent() && number.get().signum() >= 0 && unit.isEmpty()) {
            throw new Refusal(
                    cell,
                    "has no unit; must be said by 'unit', by the name of the column, such as repair (min), or with each"
                            + " time, such as 8.1 min",
                    Optional.empty());
        }
        String text = number.flatMap(value -> unit.map(sign -> value.toPlainString() + " " + sign))
                .orElse(cell.text());
        Optional<Duration> time = Quantities.findDuration(text);
        if (time.isEmpty()) {
            throw new Refusal(cell, ParameterKind.TIME.rule(), Quantities.suggestion(text));
        }
        if (Durations.isTooLong(time.get())) {
            throw new Refusal(cell, Durations.LIMIT, Optional.empty());
        }
        return new Cell(text, cell.line(), cell.column());
    }
}
