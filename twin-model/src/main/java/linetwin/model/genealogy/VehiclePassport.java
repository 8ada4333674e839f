package linetwin.model.genealogy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import linetwin.model.line.work.Power;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.model.telemetry.body.VehicleRef;
import org.jspecify.annotations.Nullable;

/**
 * All that was heard of a vehicle, in order of time.
 *
 * @param run that it was made in, as messages name it
 * @param vehicle as it was named last
 * @param ending absent while it is on the line
 */
public record VehiclePassport(
        String run,
        VehicleRef vehicle,
        List<Visit> visits,
        List<PartUse> parts,
        @Nullable Ending ending) {
    private static final double MICROS_PER_HOUR = 3.6e9;

    public VehiclePassport {
        visits = List.copyOf(visits);
        parts = List.copyOf(parts);
    }

    /** Where something was wrong with it: inspections that it did not pass. */
    public List<Visit> defects() {
        return visits.stream()
                .filter(visit -> visit.verdict() == Verdict.REWORK || visit.verdict() == Verdict.SCRAP)
                .toList();
    }

    /**
     * The energy of its own cycles and stays in kWh: described power at work times its cycles, and power per item times its
     * stays. What stations draw while they wait and what ovens draw for all that is in them is no vehicle's. Empty where the
     * line tells of no power.
     */
    public OptionalDouble ownEnergyKwh(LineDescription line) {
        Map<String, ElementDescription> elements =
                line.elements().stream().collect(Collectors.toMap(ElementDescription::id, Function.identity()));
        double kwh = 0;
        boolean isTold = false;
        for (Visit visit : visits) {
            ElementDescription element = elements.get(visit.element());
            Power power = element == null ? null : element.power();
            if (power != null) {
                isTold = true;
                Long cycle = visit.cycleMicros();
                long stay = visit.stay().map(Duration::toNanos).orElse(0L) / 1_000;
                kwh += ((cycle == null ? 0 : power.workingKw() * cycle) + power.perItemKw() * stay) / MICROS_PER_HOUR;
            }
        }
        return isTold ? OptionalDouble.of(kwh) : OptionalDouble.empty();
    }
}
