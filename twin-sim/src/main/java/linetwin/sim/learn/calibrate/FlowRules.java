package linetwin.sim.learn.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.Conveyor;
import linetwin.model.line.Element;
import linetwin.model.line.Source;
import linetwin.model.line.SynchronousLine;
import linetwin.model.value.Distribution;
import linetwin.sim.learn.calibrate.DistributionRule.Subject;
import linetwin.sim.learn.calibrate.Finding.Estimate;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.calibrate.Finding.Measure;
import linetwin.sim.learn.fit.ParameterInterval;
import linetwin.sim.learn.sample.Least;

/** What is told of coming and going: arrivals, dwells and takts. */
final class FlowRules {
    /** Clocks of controllers differ by as much. */
    private static final double NEAR = 1e-3;

    private final Evidence evidence;

    FlowRules(Evidence evidence) {
        this.evidence = evidence;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Element element : evidence.line().elements()) {
            String path = Evidence.path(element);
            if (element instanceof Source source) {
                source.interArrival()
                        .ifPresent(own -> findings.add(arrivals(source, new Subject(path + ".inter-arrival", own))));
            } else if (element instanceof Conveyor conveyor) {
                Subject subject = new Subject(path + ".dwell", new Distribution.Constant(conveyor.dwell()));
                findings.add(least(subject, evidence.samples(element.id()).stays()));
            } else if (element instanceof SynchronousLine line && !line.takt().isZero()) {
                findings.add(takt(line, new Subject(path + ".takt", new Distribution.Constant(line.takt()))));
            }
        }
        return findings;
    }

    private Finding arrivals(Source source, Subject subject) {
        return source.item() == Source.Item.PART
                ? subject.unidentified(Reasons.PARTS)
                : evidence.distributions()
                        .find(
                                subject,
                                evidence.samples(source.id()).interArrivals().sample(),
                                List.of());
    }

    /** All positions move at once: any of them tells the takt. */
    private Finding takt(SynchronousLine line, Subject subject) {
        return line.positions().stream()
                .map(position -> evidence.samples(position.label().id()).steps())
                .filter(Least::isConstant)
                .min((one, other) -> Double.compare(one.seconds(), other.seconds()))
                .map(steps -> least(subject, steps))
                .orElseGet(() -> subject.unidentified(Reasons.NEVER_FREE));
    }

    private static Finding least(Subject subject, Least least) {
        if (!least.isConstant()) {
            return subject.unidentified(least.seen() == 0 ? Reasons.NOTHING_SEEN : Reasons.NEVER_FREE);
        }
        ParameterInterval interval = new ParameterInterval(
                least.seconds() * (1 - NEAR), least.seconds() * (1 + NEAR), ParameterInterval.LEVEL);
        return new Identified(
                subject.path(),
                subject.text(),
                subject.ownSeconds(),
                OwnDistribution.time(least.seconds()),
                new Estimate(Measure.SECONDS, least.seconds(), interval, least.near(), 0, Optional.empty()),
                interval.contains(subject.ownSeconds()),
                List.of());
    }
}
