package linetwin.store.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import linetwin.model.kpi.loss.Charge;
import linetwin.model.kpi.loss.Loss;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;

/** Losses as a short text that people and SQL can read: what adds up to the planned time, then a line for each loss. */
final class LossText {
    private LossText() {}

    static String text(LossTree tree) {
        return tree.station().id()
                + '\t'
                + tree.plannedMicros()
                + '\t'
                + tree.notObservedMicros()
                + '\t'
                + tree.goodMicros()
                + '\t'
                + tree.rejectedMicros()
                + '\t'
                + tree.slowMicros()
                + tree.losses().stream()
                        .map(loss -> "\n" + loss.as() + '\t' + loss.charge().element() + '\t'
                                + loss.charge().state() + '\t'
                                + word(loss.charge().reason()) + '\t' + loss.micros())
                        .collect(Collectors.joining());
    }

    private static String word(String reason) {
        return reason.replaceAll("\\s", " ");
    }

    /**
     * @param elements of the line, by their ids
     * @throws IllegalArgumentException if the text is not of this form
     */
    static LossTree tree(String text, Map<String, ElementDescription> elements) {
        String[] lines = text.split("\n", -1);
        String[] sums = fields(lines[0], 6);
        ElementDescription station = elements.get(sums[0]);
        if (station == null) {
            throw new IllegalArgumentException("'" + sums[0] + "' is no element of the line");
        }
        List<Loss> losses = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] loss = fields(lines[i], 5);
            losses.add(new Loss(
                    StationState.valueOf(loss[0]),
                    new Charge(loss[1], StationState.valueOf(loss[2]), loss[3]),
                    Long.parseLong(loss[4])));
        }
        return new LossTree(
                station,
                Long.parseLong(sums[1]),
                Long.parseLong(sums[2]),
                Long.parseLong(sums[3]),
                Long.parseLong(sums[4]),
                Long.parseLong(sums[5]),
                losses);
    }

    private static String[] fields(String line, int count) {
        String[] fields = line.split("\t", -1);
        if (fields.length != count) {
            throw new IllegalArgumentException("'" + line + "' has " + fields.length + " parts; must have " + count);
        }
        return fields;
    }
}
