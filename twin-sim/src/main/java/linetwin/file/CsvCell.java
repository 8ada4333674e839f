package linetwin.file;

import java.util.regex.Pattern;

/** Cells of comma-separated values whose text somebody else chose. */
public final class CsvCell {
    /** What makes a formula of a cell (OWASP, CSV injection); a number may have a sign. */
    private static final Pattern FORMULA =
            Pattern.compile("\\s*[=+@\\-\uFF1D\uFF0B\uFF20\uFF0D|].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private CsvCell() {}

    /** The same text, with an apostrophe before what a spreadsheet would take for a formula. */
    public static String harmless(String text) {
        boolean isFormula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return isFormula ? "'" + text : text;
    }
}
