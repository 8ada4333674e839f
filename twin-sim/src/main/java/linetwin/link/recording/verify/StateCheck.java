package linetwin.link.recording.verify;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.RemoteAttempts;
import org.jspecify.annotations.Nullable;

/** The state messages of one element against each other and against the begin of the run. */
final class StateCheck {
    private final Findings findings;
    private @Nullable StateMessage last;

    StateCheck(Findings findings) {
        this.findings = findings;
    }

    void accept(StateReading reading, Instant start) {
        StateMessage message = reading.message();
        Instant now = message.header().simTime();
        long elapsed = ChronoUnit.MICROS.between(start, now);
        require(
                reading,
                message.times().totalMicros() == elapsed,
                Rule.STATE_TIMES,
                () -> "the state times add up to " + message.times().totalMicros() + " µs, but the run has lasted "
                        + elapsed + " µs");
        require(
                reading,
                !message.since().isAfter(now),
                Rule.TIME,
                () -> "since is " + message.since() + ", which is after simTime, " + now);
        checkCounters(reading);
        StateMessage before = last;
        if (before != null && !now.isBefore(before.header().simTime())) {
            compare(reading, before);
        }
        last = message;
    }

    private void checkCounters(StateReading reading) {
        Counters counters = reading.message().counters();
        require(
                reading,
                counters.good() + counters.reworked() + counters.scrapped() <= counters.processed(),
                Rule.COUNTERS,
                () -> "good, reworked and scrapped are more than processed: " + counters);
        require(
                reading,
                counters.firstPassGood() <= counters.good(),
                Rule.COUNTERS,
                () -> "firstPassGood is " + counters.firstPassGood() + ", more than good, " + counters.good());
        Long failures = counters.failures();
        require(
                reading,
                failures == null || failures <= counters.stops(),
                Rule.COUNTERS,
                () -> "failures is " + failures + ", more than stops, " + counters.stops());
        RemoteAttempts remote = counters.remote();
        require(
                reading,
                remote.cleared() + remote.failed() <= remote.made(),
                Rule.COUNTERS,
                () -> "cleared and failed are more than the attempts of the control room: " + remote);
        LeadTimes leadTimes = reading.message().leadTimes();
        if (leadTimes != null) {
            long inBuckets = leadTimes.buckets().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            require(
                    reading,
                    inBuckets == leadTimes.count(),
                    Rule.COUNTERS,
                    () -> "the buckets of lead times hold " + inBuckets + " vehicles, but count is "
                            + leadTimes.count());
        }
    }

    private void compare(StateReading reading, StateMessage before) {
        StateMessage message = reading.message();
        CounterFall.find(before, message).ifPresent(fall -> findings.add(reading.place(), Rule.COUNTERS, fall));
        boolean isSame = message.since().equals(before.since());
        boolean isAtOnce = message.since().equals(before.header().simTime());
        require(
                reading,
                !isSame || isAtOnce || message.state() == before.state(),
                Rule.STATE,
                () -> "state is " + message.state() + " since " + message.since() + ", but was " + before.state()
                        + " since the same time");
        require(
                reading,
                isSame || !message.since().isBefore(before.header().simTime()),
                Rule.STATE,
                () -> "state is "
                        + message.state() + " since " + message.since() + ", but at "
                        + before.header().simTime() + " it was "
                        + before.state() + " since " + before.since());
        for (StationState state : StationState.values()) {
            long gained = message.times().micros(state) - before.times().micros(state);
            boolean mayGain = !isSame || state == message.state();
            require(
                    reading,
                    gained == 0 || (gained > 0 && mayGain),
                    Rule.STATE_TIMES,
                    () -> "the time in " + state
                            + (gained < 0 ? " fell by " + -gained : " rose by " + gained)
                            + " µs" + (gained < 0 ? "" : ", but the state was " + message.state() + " all the time"));
        }
    }

    private void require(StateReading reading, boolean holds, Rule rule, Supplier<String> message) {
        if (!holds) {
            findings.add(reading.place(), rule, message.get());
        }
    }
}
