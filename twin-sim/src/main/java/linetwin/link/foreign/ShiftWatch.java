package linetwin.link.foreign;

import java.time.Instant;
import java.util.Optional;
import linetwin.link.log.LogShifts;

/** Whether a shift is on, as time goes by; always, if nobody knows the shifts. */
final class ShiftWatch {
    private final Optional<LogShifts> shifts;
    private Optional<Instant> next = Optional.empty();
    private boolean isOn = true;

    ShiftWatch(Optional<LogShifts> shifts) {
        this.shifts = shifts;
    }

    void begin(Instant at) {
        shifts.ifPresent(plan -> {
            isOn = plan.isOn(at);
            next = plan.nextChange(at);
        });
    }

    boolean isOn() {
        return isOn;
    }

    /** The next change that is due; each is in force once it is given. */
    Optional<Instant> change(Instant until) {
        Optional<Instant> due = next.filter(time -> !time.isAfter(until));
        due.ifPresent(time -> {
            isOn = !isOn;
            next = shifts.flatMap(plan -> plan.nextChange(time));
        });
        return due;
    }
}
