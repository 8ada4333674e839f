package linetwin.sim.learn.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.Finding.Fitted;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.fit.Family;
import linetwin.sim.learn.fit.FamilyFit;
import linetwin.sim.learn.triangular.TriangularFit;
import linetwin.sim.learn.triangular.TriangularFitter;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.file.PathPattern;

/** Gives the distributions that a user names the triangular form, whichever family suits them better, and says how much better. */
final class TriangularRule {
    private final PathPattern pattern;
    private final TriangularFitter fitter;

    TriangularRule(String pattern, RunSeed seed) {
        this.pattern = new PathPattern(pattern);
        fitter = new TriangularFitter(seed);
    }

    boolean isAbout(Finding finding) {
        return finding instanceof Identified found
                && found.estimate().fitted().isPresent()
                && pattern.matches(Arrays.asList(finding.path().split("\\.", -1)));
    }

    Identified applied(Identified finding) {
        Fitted fitted = finding.estimate().fitted().orElseThrow();
        Optional<TriangularFit> fit = fitter.find(finding.path(), fitted.sample());
        if (fit.isEmpty()) {
            return finding.withNote(new Text(
                    "无法按要求拟合三角分布：次数少于 " + TriangularFitter.FEWEST + "、全部相等或只知道总和",
                    "no triangular as asked: fewer than " + TriangularFitter.FEWEST
                            + ", all alike, or only sums are known"));
        }
        List<Text> notes = new ArrayList<>(finding.notes());
        notes.add(note(fit.get(), fitted.fit().best()));
        double mean = fit.get().mean();
        if (!finding.estimate().interval().contains(mean)) {
            String time = OwnDistribution.time(mean);
            notes.add(new Text("其均值 " + time + " 在区间之外", "its mean, " + time + ", is outside of the interval"));
        }
        return new Identified(
                finding.path(),
                finding.own(),
                finding.ownValue(),
                OwnDistribution.text(fit.get()),
                finding.estimate().with(fitted.with(fit.get())),
                finding.isKept(),
                notes);
    }

    /** AICc compares only what was fitted to the same durations by their densities, which a constant has not. */
    private static Text note(TriangularFit fit, FamilyFit best) {
        String aicc = number(fit.aicc());
        String goodness = fit.goodness()
                .map(judged -> String.format(Locale.ROOT, ", p %.2f", judged.pValue()))
                .orElse("");
        String other = best.family().name().toLowerCase(Locale.ROOT)
                + (best.family() == Family.DETERMINISTIC ? "" : " " + number(best.aicc()));
        return new Text(
                "按要求取三角分布：AICc " + aicc + goodness + "，而 " + other,
                "triangular as asked: AICc " + aicc + goodness + ", of " + other);
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "∞" : String.format(Locale.ROOT, "%.1f", value);
    }
}
