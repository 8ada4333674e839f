package linetwin.link.log;

import java.time.Instant;
import java.util.Optional;

/** Whether a shift is on, as time goes by; always, if nobody knows the shifts. */
public final class ShiftWatch {
    private final Optional<LogShifts> shifts;
    private Optional<Instant> next = Optional.empty();
    private boolean isOn = true;

    public ShiftWatch(Optional<LogShifts> shifts) {
        this.shifts = shifts;
    }

    /** The time that is watched begins. */
    public void begin(Instant at) {
        shifts.ifPresent(plan -> {
            isOn = plan.isOn(at);
            next = plan.nextChange(at);
        });
    }

    public boolean isOn() {
        return isOn;
    }

    /** The next change that is due; each is in force once it is given. */
    public Optional<Instant> change(Instant until) {
        Optional<Instant> due = next.filter(time -> !time.isAfter(until));
        due.ifPresent(time -> {
            isOn = !isOn;
            next = shifts.flatMap(plan -> plan.nextChange(time));
        });
        return due;
    }
}
