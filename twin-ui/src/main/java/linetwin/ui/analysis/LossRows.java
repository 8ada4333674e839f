package linetwin.ui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.Charge;
import linetwin.model.kpi.Loss;
import linetwin.model.kpi.LossTree;
import linetwin.model.telemetry.LineDescription;
import linetwin.model.telemetry.LineDescription.ElementDescription;
import linetwin.ui.control.BarRows.Row;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** The largest losses of the line by their cause, in minutes; the rest in one row. */
final class LossRows {
    private static final int SHOWN = 6;
    private static final double MICROS_PER_MINUTE = 60e6;

    private final Texts texts;
    private final LineDescription line;

    LossRows(Texts texts, LineDescription line) {
        this.texts = texts;
        this.line = line;
    }

    List<Row> of(LossTree tree) {
        List<Row> rows = new ArrayList<>();
        List<Loss> losses = tree.losses();
        losses.stream().limit(SHOWN).forEach(loss -> rows.add(row(nameOf(loss), loss.micros(), styleOf(loss))));
        long rest = losses.stream().skip(SHOWN).mapToLong(Loss::micros).sum();
        if (rest > 0) {
            rows.add(row(texts.now("analysis.rest"), rest, "bar-other"));
        }
        if (tree.notObservedMicros() > 0) {
            rows.add(row(
                    texts.now(StateLook.NO_DATA.textKey()), tree.notObservedMicros(), StateLook.NO_DATA.styleClass()));
        }
        return rows;
    }

    private static Row row(String name, long micros, String styleClass) {
        double minutes = micros / MICROS_PER_MINUTE;
        return new Row(name, 0, minutes, Numbers.decimal(minutes) + " min", styleClass);
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
        return texts.now("analysis.lossAt", place, reasonOf(charge, element));
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
