package linetwin.sim.report;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import linetwin.model.kpi.LineFigure;
import linetwin.model.state.StationState;
import linetwin.model.value.Text;
import linetwin.sim.experiment.FigureNote;
import linetwin.sim.stats.ConfidenceInterval;

/** Texts in both languages that several pages use. */
final class Words {
    private static final int MOST_DECIMALS = 6;

    /** Two decimals tell too little of what is less, and exact. */
    private static final double SMALL = 0.1;

    private Words() {}

    static Text of(StationState state) {
        return switch (state) {
            case WORKING -> new Text("运行", "Working");
            case STARVED -> new Text("待料", "Starved");
            case BLOCKED -> new Text("堵塞", "Blocked");
            case FAILED -> new Text("故障", "Failed");
            case MINOR_STOP -> new Text("小停机", "Minor stop");
            case ANDON -> new Text("安灯", "Andon");
            case SETUP -> new Text("换型", "Set-up");
            case MAINTENANCE -> new Text("保养", "Maintenance");
            case BREAK -> new Text("休息", "Break");
            case OFF_SHIFT -> new Text("非班次", "Off shift");
            case NOT_OBSERVED -> new Text("未观测", "Not observed");
        };
    }

    /** The title of a figure. */
    static Text of(LineFigure figure) {
        return figure.text();
    }

    /** A text and the notes that follow it. */
    static Text joined(Text text, List<FigureNote> notes) {
        return sentences(text, notes.stream().map(FigureNote::text).toList());
    }

    /** Sentences after each other. */
    static Text sentences(Text text, List<Text> more) {
        StringBuilder zh = new StringBuilder(text.zh());
        StringBuilder en = new StringBuilder(text.en());
        more.forEach(sentence -> {
            zh.append(sentence.zh());
            en.append(' ').append(sentence.en());
        });
        return new Text(zh.toString(), en.toString());
    }

    static Text duration(Duration time) {
        return time.toHours() % 24 == 0 && time.toHours() > 0
                ? new Text(time.toDays() + " 天", time.toDays() + " d")
                : Text.of(time.toSeconds() % 3_600 == 0 ? time.toHours() + " h" : time.toMillis() / 1_000.0 + " s");
    }

    /** Such as {@code 27.31 ± 0.21}: with two significant digits of the uncertainty. */
    static String interval(ConfidenceInterval interval, double scale) {
        double half = interval.halfWidth() * scale;
        return rounded(interval.mean() * scale, half) + " ± " + rounded(half, half);
    }

    static String percent(ConfidenceInterval fraction) {
        return interval(fraction, 100) + " %";
    }

    static String rounded(double value, double uncertainty) {
        int decimals = 2;
        if (uncertainty > 0) {
            decimals = 1 - (int) Math.floor(Math.log10(uncertainty));
        } else if (value != 0 && Math.abs(value) < SMALL) {
            decimals = 2 - (int) Math.floor(Math.log10(Math.abs(value)));
        }
        return String.format(Locale.ROOT, "%." + Math.min(MOST_DECIMALS, Math.max(0, decimals)) + "f", value);
    }
}
