package linetwin.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.Finding.Fitted;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.fit.DistributionFit;
import linetwin.sim.learn.fit.Family;
import linetwin.sim.learn.fit.KaplanMeier;
import linetwin.sim.learn.triangular.TriangularFit;
import linetwin.sim.report.Section.Fits;
import linetwin.sim.report.Section.Fits.Fit;
import linetwin.sim.report.Section.Fits.Point;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Durations that were seen beside what was fitted to them, as pictures of a page. */
final class FitPictures {
    /** More are not looked at; those that contradict the scenario come first, then those that fit worst. */
    private static final int MOST = 24;

    private static final int BINS = 30;
    private static final int POINTS = 200;

    /** What lasts longer than all but this share is cut off, so that the rest can be seen. */
    private static final double CUT = 0.005;

    private FitPictures() {}

    static Optional<Fits> of(List<Identified> findings) {
        List<Fit> pictures = findings.stream()
                .filter(finding -> finding.estimate()
                        .fitted()
                        .filter(fitted -> fitted.sample().survival().steps() > 2)
                        .isPresent())
                .sorted(Comparator.comparing(Identified::isKept).thenComparing(FitPictures::pValue))
                .limit(MOST)
                .map(FitPictures::picture)
                .toList();
        return pictures.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fits(
                        new Text("拟合", "Fits"),
                        new Text(
                                "左：观察到的时长（柱）与拟合的分布（线）；右：持续更久的比例，黑色为 Kaplan–Meier 曲线，蓝色为拟合。与场景不符的在前。最多 " + MOST + " 个。",
                                "Left: durations as seen (bars) and the fitted distribution (line). Right: the share that lasts longer, black as seen"
                                        + " (Kaplan–Meier), blue as fitted. Those that contradict the scenario come first; at most "
                                        + MOST + " are shown."),
                        "s",
                        pictures));
    }

    private static double pValue(Identified finding) {
        return finding.estimate()
                .fitted()
                .flatMap(fitted -> fitted.fit().goodness())
                .map(goodness -> goodness.pValue())
                .orElse(1.0);
    }

    private static Fit picture(Identified finding) {
        Fitted fitted = finding.estimate().fitted().orElseThrow();
        KaplanMeier seen = fitted.sample().survival();
        Optional<ContinuousDistribution> distribution = distribution(finding, fitted.fit());
        double width = longest(seen) / BINS;
        return new Fit(
                Text.of(finding.path()),
                Text.of(finding.value().length() > 80 ? finding.value().substring(0, 79) + "…" : finding.value()),
                width,
                IntStream.range(0, BINS)
                        .mapToObj(bin -> density(seen, bin * width, (bin + 1) * width))
                        .toList(),
                distribution.stream()
                        .flatMap(known -> IntStream.range(0, BINS).mapToObj(bin -> density(known, bin * width, width)))
                        .toList(),
                observed(seen, BINS * width),
                distribution.stream()
                        .flatMap(known -> fitted(known, BINS * width))
                        .toList());
    }

    /** The one that is written to the scenario. */
    private static Optional<ContinuousDistribution> distribution(Identified finding, DistributionFit fit) {
        if (finding.triangular().isPresent()) {
            return finding.triangular().map(TriangularFit::distribution);
        }
        return fit.best().family() == Family.DETERMINISTIC
                ? Optional.empty()
                : Optional.of(fit.best().distribution());
    }

    /** Up to which all but few end. */
    private static double longest(KaplanMeier seen) {
        int step = 0;
        while (step < seen.steps() - 1 && seen.survivalFraction(step) > CUT) {
            step++;
        }
        return seen.time(step) * 1.02;
    }

    private static double density(KaplanMeier seen, double from, double until) {
        return (seen.survivalFractionAt(from) - seen.survivalFractionAt(until)) / (until - from);
    }

    /** The mean over the bar, which shows what a density at a point would not. */
    private static double density(ContinuousDistribution known, double from, double width) {
        return known.probability(from, from + width) / width;
    }

    private static List<Point> observed(KaplanMeier seen, double most) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 1));
        int every = Math.max(1, seen.steps() / POINTS);
        for (int step = 0; step < seen.steps() && seen.time(step) <= most; step += every) {
            points.add(new Point(seen.time(step), seen.survivalFraction(step)));
        }
        return points;
    }

    private static Stream<Point> fitted(ContinuousDistribution known, double most) {
        return IntStream.rangeClosed(0, POINTS / 2)
                .mapToDouble(i -> 2 * i * most / POINTS)
                .mapToObj(time -> new Point(time, known.survivalProbability(time)));
    }
}
