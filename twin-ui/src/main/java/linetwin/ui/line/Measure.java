package linetwin.ui.line;

import java.util.List;

/** What the picture paints its stations by: their states now, or a figure of the last hour in five steps. */
public enum Measure {
    STATES(""),
    /** Share of its time, without breaks and the time between shifts, in which it worked. */
    UTILISATION("%"),
    /** Minutes that it lost by itself: stopped, called, set up or serviced. */
    LOSSES("min"),
    /** Share of its time in which it waited for others. */
    WAITING("%");

    private static final List<Double> SHARES = List.of(20.0, 40.0, 60.0, 80.0);
    private static final List<Double> MINUTES = List.of(1.0, 3.0, 6.0, 12.0);

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    /** Where one step ends and the next begins. */
    private List<Double> bounds() {
        return switch (this) {
            case STATES -> List.of();
            case UTILISATION, WAITING -> SHARES;
            case LOSSES -> MINUTES;
        };
    }

    /** The step of a value, from 0 on. */
    int step(double value) {
        return (int) bounds().stream().filter(bound -> value >= bound).count();
    }

    /** What a step covers, with its unit. */
    String range(int step) {
        String unitAfter = " " + unit;
        if (step == 0) {
            return "< " + text(bounds().get(0)) + unitAfter;
        }
        return step == bounds().size()
                ? text(bounds().get(step - 1)) + "+" + unitAfter
                : text(bounds().get(step - 1)) + "–" + text(bounds().get(step)) + unitAfter;
    }

    /** How many steps there are. */
    int steps() {
        return bounds().isEmpty() ? 0 : bounds().size() + 1;
    }

    private static String text(double bound) {
        return String.valueOf(Math.round(bound));
    }

    /** Whether values are percentages. */
    boolean isShare() {
        return unit.equals("%");
    }

    /** The key of its name. */
    public String textKey() {
        return "measure." + name();
    }
}
