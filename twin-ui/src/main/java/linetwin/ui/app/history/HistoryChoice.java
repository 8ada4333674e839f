package linetwin.ui.app.history;

/**
 * What the user wants of the history.
 *
 * @param isKept whether it is kept
 * @param isReporting whether each shift is reported at its end
 */
public record HistoryChoice(boolean isKept, boolean isReporting) {
    /** Of somebody who never chose. */
    public static final HistoryChoice USUAL = new HistoryChoice(true, true);
}
