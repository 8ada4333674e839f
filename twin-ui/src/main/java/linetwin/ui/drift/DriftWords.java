package linetwin.ui.drift;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.model.parameter.Parameter;
import linetwin.model.parameter.ParameterKind;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.forecast.drift.DriftAlarm;
import linetwin.sim.learn.calibrate.Finding.Estimate;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.calibrate.Finding.Measure;
import linetwin.ui.parameter.ParameterNames;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** What has moved, and what was learned of it, in the language of now. */
final class DriftWords {
    private static final int MOST = 3;

    private final Texts texts;

    DriftWords(Texts texts) {
        this.texts = texts;
    }

    /** All that has moved, a line each, the newest first; empty if nothing has. */
    String alarms(List<DriftAlarm> alarms, Optional<LineDescription> line) {
        String newest = alarms.stream()
                .skip(Math.max(0, alarms.size() - MOST))
                .map(alarm -> alarm(alarm, line))
                .collect(Collectors.joining("\n"));
        int more = alarms.size() - MOST;
        return more > 0 ? newest + "\n" + texts.now("drift.more", more) : newest;
    }

    private String alarm(DriftAlarm alarm, Optional<LineDescription> line) {
        boolean isShare = alarm.unit() == DriftAlarm.Unit.SHARE;
        return texts.now(
                "drift.alarm",
                name(alarm.path(), line),
                value(alarm.modelValue(), isShare),
                value(alarm.nowValue(), isShare) + (isShare ? " %" : " s"),
                Numbers.dateTime(alarm.since()),
                p(alarm.pValue()),
                alarm.n());
    }

    /** The station and the parameter as the screen calls them. */
    String name(String path, Optional<LineDescription> line) {
        return line.map(known -> ParameterNames.of(known, texts))
                .map(names -> names.whole(new Parameter(path, ParameterKind.TIME)))
                .orElse(path);
    }

    private static String value(double value, boolean isShare) {
        return Numbers.decimal(isShare ? 100 * value : value);
    }

    private static String p(double value) {
        return value < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", value);
    }

    /** Of when and by what it was learned. */
    String basis(Recalibration result) {
        return texts.now(
                "drift.basis",
                Numbers.dateTime(result.from()),
                Numbers.dateTime(result.until()),
                result.calibration().scenario().name());
    }

    /** The mean that the scenario has. */
    String former(Identified finding) {
        boolean isShare = finding.estimate().measure() == Measure.SHARE;
        return value(finding.ownValue(), isShare) + unit(isShare);
    }

    /** The mean that the line has now. */
    String now(Identified finding) {
        boolean isShare = finding.estimate().measure() == Measure.SHARE;
        return value(finding.estimate().value(), isShare) + unit(isShare);
    }

    /** Where that lies with a probability of 95 %. */
    String interval(Identified finding) {
        Estimate estimate = finding.estimate();
        boolean isShare = estimate.measure() == Measure.SHARE;
        String lower = value(estimate.interval().lower(), isShare);
        double upper = estimate.interval().upper();
        return Double.isFinite(upper)
                ? lower + "–" + value(upper, isShare) + unit(isShare)
                : texts.now("drift.atLeast", lower + unit(isShare));
    }

    /** How many it rests on, and how many were not seen to their end. */
    String count(Identified finding) {
        Estimate estimate = finding.estimate();
        return estimate.ended() + (estimate.censored() > 0 ? " + " + estimate.censored() : "");
    }

    private static String unit(boolean isShare) {
        return isShare ? " %" : " s";
    }
}
