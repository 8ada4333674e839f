package linetwin.sim.learn.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.value.Distribution;
import linetwin.model.value.Text;
import linetwin.sim.learn.fit.DistributionFit;
import linetwin.sim.learn.fit.GoodnessOfFit;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.learn.fit.ParameterInterval;
import linetwin.sim.learn.triangular.TriangularFit;

/** What a line tells of one parameter of its scenario. */
public sealed interface Finding {
    /** Of the parameter, or of the distribution as a whole, in the scenario file. */
    String path();

    /** What the scenario says, as a file would write it. */
    String own();

    /**
     * A parameter that the line tells.
     *
     * @param ownValue the scenario's: a mean in seconds, or a share of 0..1
     * @param value what the line says, as a file would write it
     * @param isKept whether the line does not contradict the scenario, so that its value stays
     * @param notes what whoever reads the figures should know
     */
    record Identified(
            String path, String own, double ownValue, String value, Estimate estimate, boolean isKept, List<Text> notes)
            implements Finding {
        public Identified {
            notes = List.copyOf(notes);
        }

        /** Whether its value is taken over: if it contradicts the scenario, has a form that was asked for, or all are wanted. */
        public boolean isTaken(boolean areAllWanted) {
            return areAllWanted || !isKept || triangular().isPresent();
        }

        /** The triangular distribution that was asked for. */
        public Optional<TriangularFit> triangular() {
            return estimate.fitted().flatMap(Fitted::triangular);
        }

        Identified withKept(boolean isNowKept) {
            return new Identified(path, own, ownValue, value, estimate, isNowKept, notes);
        }

        Identified withNote(Text note) {
            List<Text> more = new ArrayList<>(notes);
            more.add(note);
            return new Identified(path, own, ownValue, value, estimate, isKept, more);
        }
    }

    /** A parameter that no message tells, with the reason. */
    record Unidentified(String path, String own, Text reason) implements Finding {}

    /**
     * An estimate and what it rests on.
     *
     * @param measure of the value
     * @param value a mean in seconds, or a share of 0..1
     * @param interval 95 %
     * @param ended how many durations or trials it rests on
     * @param censored durations that were not seen to their end
     * @param fitted the sample with the distribution that was fitted to it; empty for shares and constants
     */
    record Estimate(
            Measure measure,
            double value,
            ParameterInterval interval,
            long ended,
            long censored,
            Optional<Fitted> fitted) {
        Estimate with(Fitted other) {
            return new Estimate(measure, value, interval, ended, censored, Optional.of(other));
        }
    }

    /**
     * A sample and what was fitted to it.
     *
     * @param own the distribution of the scenario
     * @param triangular where one was asked for
     */
    record Fitted(Distribution own, LifetimeSample sample, DistributionFit fit, Optional<TriangularFit> triangular) {
        Fitted(Distribution own, LifetimeSample sample, DistributionFit fit) {
            this(own, sample, fit, Optional.empty());
        }

        /** Of the distribution that is taken. */
        public Optional<GoodnessOfFit> goodness() {
            return triangular.map(TriangularFit::goodness).orElseGet(fit::goodness);
        }

        Fitted with(TriangularFit asked) {
            return new Fitted(own, sample, fit, Optional.of(asked));
        }
    }

    /** What a value is. */
    enum Measure {
        /** A duration in seconds. */
        SECONDS,
        /** A share, 0..1. */
        SHARE
    }
}
