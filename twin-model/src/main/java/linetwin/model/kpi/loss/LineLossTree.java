package linetwin.model.kpi.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.history.LineMemory;
import linetwin.model.kpi.LineLayout;
import linetwin.model.kpi.LineOutput;
import linetwin.model.kpi.LineSpan;
import linetwin.model.kpi.total.LineTotals;

/**
 * The loss tree of a line, which adds up to its OEE: good time is ideal takt · good vehicles, so that rejected, slow and lost
 * time are together 100 % less the OEE index of the same span, to the microsecond.
 *
 * <p>What stops the line is seen at its last station, of one place if there is one, since only that station's working time is
 * that of its items; where that was planned for another time than the line, its losses count by their share. Waiting for a
 * station that works is lost to slow cycles as far as the line was slower than its takt, and no loss beyond that.
 */
public final class LineLossTree {
    private final LossTree seen;
    private final LineOutput output;
    private final long goodMicros;
    private final long finishedMicros;

    private LineLossTree(LossTree seen, LineOutput output, long taktMicros) {
        this.seen = seen;
        this.output = output;
        goodMicros = Math.round(taktMicros * output.observed(output.good()).value());
        finishedMicros = Math.max(
                goodMicros,
                Math.round(taktMicros * output.observed(output.finished()).value()));
    }

    /** Where the planned time between two readings went; empty before anything was heard of the last station. */
    public static Optional<LossTree> between(LineMemory memory, LineTotals from, LineTotals to) {
        LineSpan span = new LineSpan(from, to);
        LineLayout layout = new LineLayout(to.line());
        return layout.findLastOfOnePlace()
                .filter(span::isPlanned)
                .or(layout::findLastStation)
                .filter(span::isHeard)
                .map(station -> LossTree.of(List.of(station), span, memory).get(0))
                .map(seen -> new LineLossTree(seen, span.output(), to.line().idealTaktMicros()).tree());
    }

    private LossTree tree() {
        List<Loss> stops = new ArrayList<>();
        List<Loss> slow = new ArrayList<>();
        double share = seen.plannedMicros() == 0 ? 1 : (double) output.plannedMicros() / seen.plannedMicros();
        seen.losses().forEach(loss -> (loss.isSlowCycle() ? slow : stops).add(scaled(loss, share)));
        long slowMicros = output.plannedMicros() - finishedMicros - sum(stops);
        long waited = sum(slow);
        long slowWaiting = Math.min(waited, Math.max(0, slowMicros));
        List<Loss> losses = new ArrayList<>(stops);
        slow.forEach(loss -> losses.add(scaled(loss, (double) slowWaiting / waited)));
        losses.removeIf(loss -> loss.micros() == 0);
        losses.sort(Loss.LARGEST_FIRST);
        return new LossTree(
                seen.station(),
                output.plannedMicros(),
                seen.notObservedMicros(),
                goodMicros,
                finishedMicros - goodMicros,
                slowMicros + sum(stops) - sum(losses),
                losses);
    }

    private static Loss scaled(Loss loss, double share) {
        return new Loss(loss.as(), loss.charge(), (long) (loss.micros() * share));
    }

    private static long sum(List<Loss> losses) {
        return losses.stream().mapToLong(Loss::micros).sum();
    }
}
