package linetwin.ui.analysis;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import linetwin.model.history.StateSegment;
import linetwin.model.kpi.loss.Charge;
import linetwin.model.kpi.loss.Loss;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.value.Durations;
import linetwin.ui.control.chart.BarRows.Row;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/**
 * The losses of the line by their cause, in minutes and in percent of the planned time: the largest, the rest, what was not good
 * and what was slow; together 100 % less the OEE, which the first row says.
 */
final class LossRows {
    private static final int SHOWN = 6;
    private static final double MICROS_PER_MINUTE = 60e6;

    /** With one digit after the point. */
    private static final double LEAST_SHOWN = 0.05;

    private final Texts texts;
    private final LineDescription line;
    private final Function<String, List<StateSegment>> segments;

    /** @param segments of an element in the period of the losses; none of one that tells no states */
    LossRows(Texts texts, LineDescription line, Function<String, List<StateSegment>> segments) {
        this.texts = texts;
        this.line = line;
        this.segments = segments;
    }

    List<Row> of(LossTree tree) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < tree.losses().size(); i++) {
            Loss loss = tree.losses().get(i);
            String key = loss.charge().isObserved() ? String.valueOf(i) : "";
            parts.add(new Part(nameOf(loss), loss.micros(), styleOf(loss), Optional.of(loss), key));
        }
        parts.sort(Comparator.comparingLong(Part::micros).reversed());
        List<Part> shown = new ArrayList<>(parts.subList(0, Math.min(SHOWN, parts.size())));
        long rest = parts.stream().skip(SHOWN).mapToLong(Part::micros).sum();
        shown.add(new Part(texts.now("analysis.rest"), rest, "bar-other"));
        shown.add(new Part(texts.now("analysis.rejected"), tree.rejectedMicros(), "bar-loss"));
        boolean isGain = tree.slowMicros() < 0;
        shown.add(new Part(
                texts.now(isGain ? "analysis.fast" : "analysis.slow"),
                tree.slowMicros(),
                isGain ? "bar-gain" : "bar-loss"));
        shown.removeIf(part -> isNothing(part, tree.plannedMicros()));
        List<Row> rows = new ArrayList<>();
        if (tree.plannedMicros() > 0) {
            long all = tree.plannedMicros() - tree.goodMicros();
            rows.add(row(new Part(texts.now("analysis.allLosses"), all, "bar-chosen"), tree));
        }
        shown.forEach(part -> rows.add(row(part, tree)));
        if (tree.notObservedMicros() > 0) {
            double minutes = tree.notObservedMicros() / MICROS_PER_MINUTE;
            rows.add(new Row(
                    texts.now(StateLook.NO_DATA.textKey()),
                    0,
                    minutes,
                    time(tree.notObservedMicros()),
                    StateLook.NO_DATA.styleClass()));
        }
        return rows;
    }

    /** Whether neither its minutes nor its percent show anything: what is left over where losses are rounded to microseconds. */
    private static boolean isNothing(Part part, long plannedMicros) {
        double size = Math.abs(part.micros);
        return size < MICROS_PER_MINUTE * LEAST_SHOWN && 100 * size < plannedMicros * LEAST_SHOWN;
    }

    /** In minutes, as all rows; what would round to none of them in a smaller unit. */
    private String time(long micros) {
        String minutes = Numbers.decimal(micros / MICROS_PER_MINUTE);
        return minutes.equals("0.0") || minutes.equals("-0.0")
                ? texts.now(Durations.about(Duration.of(micros, ChronoUnit.MICROS)))
                : texts.now("time.minutes", micros < 0 ? Numbers.signedDecimal(micros / MICROS_PER_MINUTE) : minutes);
    }

    /** A part of the planned time that made no good vehicle. */
    private record Part(String name, long micros, String styleClass, Optional<Loss> loss, String key) {
        Part(String name, long micros, String styleClass) {
            this(name, micros, styleClass, Optional.empty(), "");
        }
    }

    /** What it was lost to, how often and when most; and that a press leads there. */
    private String tipOf(Loss loss, long plannedMicros, ElementDescription seenAt) {
        if (!loss.charge().isObserved()) {
            return "";
        }
        StringBuilder tip = new StringBuilder(nameOf(loss));
        tip.append('\n')
                .append(texts.now(
                        "tip.loss",
                        time(loss.micros()),
                        Numbers.decimal(100.0 * loss.micros() / Math.max(1, plannedMicros)),
                        texts.now(seenAt.title()),
                        texts.now(StateLook.of(loss.as()).textKey())));
        Worst.of(loss, segments.apply(loss.charge().element()))
                .ifPresent(worst -> tip.append('\n')
                        .append(texts.now(
                                "tip.stops",
                                worst.times(),
                                Numbers.duration(worst.longest().length()),
                                Numbers.time(worst.longest().from()),
                                Numbers.time(worst.longest().until()))));
        return tip.append('\n').append(texts.now("tip.pressLoss")).toString();
    }

    private Row row(Part part, LossTree tree) {
        long plannedMicros = tree.plannedMicros();
        String tip = part.loss
                .map(loss -> tipOf(loss, plannedMicros, tree.station()))
                .orElse("");
        double minutes = part.micros / MICROS_PER_MINUTE;
        double percent = 100.0 * part.micros / plannedMicros;
        String figure = minutes < 0
                ? time(part.micros) + "  " + Numbers.signedPercent(percent)
                : time(part.micros) + "  " + Numbers.decimal(percent) + " %";
        return new Row(part.name, 0, minutes, figure, part.styleClass).with(tip, part.key);
    }

    private static String styleOf(Loss loss) {
        return loss.charge().isObserved() ? StateLook.of(loss.charge().state()).styleClass() : "bar-other";
    }

    private String nameOf(Loss loss) {
        Charge charge = loss.charge();
        if (!charge.isObserved()) {
            return texts.now("analysis.unobserved");
        }
        Optional<ElementDescription> element = line.elements().stream()
                .filter(found -> found.id().equals(charge.element()))
                .findFirst();
        String place = element.map(found -> texts.now(found.title())).orElse(charge.element());
        return loss.isSlowCycle()
                ? texts.now("analysis.slowAt", place)
                : texts.now("analysis.lossAt", place, reasonOf(charge, element));
    }

    /** The name that the line gives to the stop, else the word of the state. */
    private String reasonOf(Charge charge, Optional<ElementDescription> element) {
        return element.stream()
                .flatMap(found -> found.stops().stream())
                .filter(stop -> stop.name().equals(charge.reason()))
                .map(stop -> texts.now(stop.title()))
                .findFirst()
                .orElseGet(() -> texts.now(StateLook.of(charge.state()).textKey()));
    }
}
