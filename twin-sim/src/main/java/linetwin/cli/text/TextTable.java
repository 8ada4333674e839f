package linetwin.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text in columns that are as wide as their widest cell. */
public final class TextTable {
    private static final String GAP = "   ";

    private final List<List<String>> rows = new ArrayList<>();
    private final int leftColumns;

    private TextTable(int leftColumns, List<String> header) {
        this.leftColumns = leftColumns;
        rows.add(header);
    }

    /** Its first column holds words and stands left, the others hold numbers and stand right. */
    public static TextTable ofNumbers(String... header) {
        return new TextTable(1, List.of(header));
    }

    /** All columns stand left. */
    public static TextTable ofWords(String... header) {
        return new TextTable(header.length, List.of(header));
    }

    public void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** The lines, without spaces at their ends. */
    public List<String> lines() {
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths.get(column), column < leftColumns))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String cell, int width, boolean left) {
        String space = " ".repeat(width - cell.length());
        return left ? cell + space : space + cell;
    }
}
