package linetwin.sim.study;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import linetwin.model.kpi.OeeRemark;
import linetwin.model.kpi.loss.Charge;
import linetwin.model.kpi.loss.Loss;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.state.StationState;
import linetwin.model.value.Text;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.Sample;

/**
 * Where the planned time of a line went, as the mean loss tree of several replications. All fractions are of planned time; they
 * add up to 1, since those of each replication do.
 *
 * @param station the last station of the line, where its losses are seen
 * @param good ideal time of the good items
 * @param rejected ideal time of the vehicles that were scrapped or left with an open defect
 * @param slow time beyond the ideal time that is lost to no cause elsewhere; negative if the line was faster
 * @param causes the time in which it did not work, the largest first
 */
public record LineLosses(
        String station,
        ConfidenceInterval good,
        ConfidenceInterval rejected,
        ConfidenceInterval slow,
        List<CauseShare> causes) {
    /** What shows as -0.1 %. */
    private static final double SHOWN = 0.0005;

    private static final Text FASTER = new Text(
            "“慢于理想节拍”为负：末工位运行时快于理想节拍，找回了一部分停机的时间。",
            "Slower than the ideal takt is negative: while the last station works it is faster, which wins back time of stops.");

    public LineLosses {
        causes = List.copyOf(causes);
    }

    /** What to know of the OEE, which the good time is the fraction of. */
    public List<Text> remarks() {
        return Stream.concat(
                        OeeRemark.ofIndex(good.mean()).stream().map(OeeRemark::sentence),
                        slow.mean() <= -SHOWN ? Stream.of(FASTER) : Stream.empty())
                .toList();
    }

    /**
     * A cause of lost time.
     *
     * @param as what the last station did meanwhile
     * @param fraction of planned time
     */
    public record CauseShare(StationState as, Charge charge, ConfidenceInterval fraction) {
        /** Whether it waited for a station that was working slower than the ideal takt. */
        public boolean isSlowCycle() {
            return new Loss(as, charge, 0).isSlowCycle();
        }
    }

    static LineLosses of(List<LossTree> trees) {
        Set<Cause> causes = new LinkedHashSet<>();
        trees.forEach(tree -> tree.losses().forEach(loss -> causes.add(new Cause(loss.as(), loss.charge()))));
        return new LineLosses(
                trees.get(0).station().id(),
                interval(trees, LossTree::goodMicros),
                interval(trees, LossTree::rejectedMicros),
                interval(trees, LossTree::slowMicros),
                causes.stream()
                        .map(cause -> new CauseShare(cause.as(), cause.charge(), interval(trees, cause::microsIn)))
                        .sorted(Comparator.comparingDouble(
                                (CauseShare share) -> -share.fraction().mean()))
                        .toList());
    }

    private static ConfidenceInterval interval(List<LossTree> trees, ToDoubleFunction<LossTree> micros) {
        return Sample.of(trees.stream()
                        .mapToDouble(tree -> micros.applyAsDouble(tree) / tree.plannedMicros())
                        .toArray())
                .confidenceInterval(ExperimentResult.LEVEL_FRACTION);
    }

    /** What tells causes apart. */
    private record Cause(StationState as, Charge charge) {
        double microsIn(LossTree tree) {
            return tree.losses().stream()
                    .filter(loss -> loss.as() == as && loss.charge().equals(charge))
                    .mapToDouble(loss -> (double) loss.micros())
                    .sum();
        }
    }
}
