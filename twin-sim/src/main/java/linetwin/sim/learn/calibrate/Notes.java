package linetwin.sim.learn.calibrate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linetwin.model.value.Text;
import linetwin.sim.learn.fit.DistributionFit;
import linetwin.sim.learn.fit.GoodnessOfFit;
import linetwin.sim.learn.fit.GroupComparison;
import linetwin.sim.learn.pool.PooledMean;

/** What whoever reads a fitted figure should know, in words. */
final class Notes {
    private static final int MOST_NAMES = 5;

    private Notes() {}

    /** How little it rests on; empty if it is enough. */
    static Optional<Text> footing(DistributionFit.Counts counts) {
        return switch (counts.footing()) {
            case NOTHING_ENDED -> Optional.of(new Text("没有一次看到结束", "none was seen to its end"));
            case ONE -> Optional.of(new Text("只依据一次", "rests on a single one"));
            case FEW -> Optional.of(new Text("只依据 " + counts.ended() + " 次", "rests on only " + counts.ended()));
            case ONE_LONG ->
                Optional.of(new Text(
                        "其中一次占总时间一半以上，平均值全凭它", "one of them is more than half of all time, and the mean hangs on it"));
            case BROAD -> Optional.empty();
        };
    }

    /** Where no family fits. */
    static Optional<Text> goodness(DistributionFit fit) {
        return fit.goodness()
                .filter(GoodnessOfFit::isRefused)
                .map(goodness -> fit.empirical().isPresent()
                        ? new Text("没有合适的分布族，因此按数据本身", "no family fits, so the data themselves are taken")
                        : new Text("分布族拟合不好", "the family fits badly"));
    }

    static Text formKept() {
        return new Text("看不出分布形状，沿用场景", "the form can't be told and is the scenario's");
    }

    static Text takenAsMemoryless() {
        return new Text("次数太少，按无记忆（指数）处理", "too few to tell the form: taken as exponential");
    }

    static Text pooled(PooledMean mean) {
        String share = percent(mean.ownFraction());
        String names = names(mean.with());
        return new Text("与同类工位合并估计（自身占 " + share + "）：" + names, "pooled (" + share + " its own) with " + names);
    }

    private static String names(List<String> all) {
        return all.size() <= MOST_NAMES
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, MOST_NAMES)) + " … (" + all.size() + ")";
    }

    static Text keptOf(long seen, long kept) {
        return new Text("从 " + seen + " 次中随机取 " + kept + " 次", kept + " of " + seen + ", drawn at random");
    }

    static Text queuedLeftOut(int number) {
        return new Text(
                "另有 " + number + " 次当时维修班都在忙，等人不是维修，未计入",
                number + " more are left out: all of the crew were busy, and waiting for them is no repair");
    }

    static Text responseKept() {
        return new Text(
                "响应与维修无法分开：响应沿用场景，维修的平均值由总和得出",
                "response and repair can't be told apart: the scenario's response is kept, and the mean of the repair follows from"
                        + " the sum");
    }

    static Text responseTaken() {
        return new Text("已减去场景中固定的响应时间", "the scenario's constant response is taken off");
    }

    static Text idleStops(long idle, long all) {
        return new Text(
                all + " 次停机中有 " + idle + " 次不是在加工时开始的，而场景按工作时间计",
                idle + " of " + all
                        + " stops began while the station did not work, but the scenario counts working time");
    }

    static Text variantsDiffer(GroupComparison comparison) {
        return new Text(
                "各车型的周期不同（p " + p(comparison.pValue()) + "），可用 cycle-by-variant 分开",
                "variants differ (p " + p(comparison.pValue()) + "): cycle-by-variant would tell them apart");
    }

    static Text fromCounts() {
        return new Text("由计数之间的加工时间得出", "from working time between counts");
    }

    static Text notAllSeen() {
        return new Text("有的一次也没有出现，因此各份额沿用场景", "one of them was never seen, so that the scenario's shares are kept");
    }

    static Text changedMeanwhile() {
        return new Text("记录期间此参数被改过，样本混有前后两段", "it was set while the line ran: what was before and after is mixed");
    }

    static Text injected(long number) {
        return new Text("人为注入的 " + number + " 次不计", number + " that were injected on purpose are left out");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    private static String p(double value) {
        return value < 1e-3 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", value);
    }
}
