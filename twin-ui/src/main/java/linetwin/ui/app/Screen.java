package linetwin.ui.app;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** A screen that the navigation leads to, in the order of its buttons. */
public enum Screen {
    LIVE,
    FORECAST,
    ANALYSIS,
    QUALITY,
    GAIN,
    WHAT_IF,
    TRAINER,
    REPLAY,
    HISTORY;

    Ikon icon() {
        return switch (this) {
            case LIVE -> MaterialDesignA.ACCESS_POINT;
            case FORECAST -> MaterialDesignC.CHART_BELL_CURVE_CUMULATIVE;
            case ANALYSIS -> MaterialDesignC.CHART_GANTT;
            case QUALITY -> MaterialDesignC.CAR_SEARCH;
            case GAIN -> MaterialDesignT.TRENDING_UP;
            case WHAT_IF -> MaterialDesignH.HELP_RHOMBUS_OUTLINE;
            case TRAINER -> MaterialDesignS.SCHOOL_OUTLINE;
            case REPLAY -> MaterialDesignH.HISTORY;
            case HISTORY -> MaterialDesignC.CLIPBOARD_TEXT_CLOCK_OUTLINE;
        };
    }

    /** The key of its name. */
    public String textKey() {
        return "screen." + name();
    }

    /** The id of its button. */
    String id() {
        return "screen-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
