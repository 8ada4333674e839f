package linetwin.cli.trace;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import linetwin.cli.option.InputException;
import linetwin.cli.option.argument.TimeOnLineArgument;
import linetwin.model.genealogy.LotPassport;
import linetwin.model.genealogy.Passport;
import linetwin.model.genealogy.VehiclePassport;
import linetwin.model.history.Period;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.value.Identifier;
import linetwin.model.value.Identifier.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of what was heard of a line, in a period.
 *
 * @param from absent for the begin of what was heard
 * @param to absent for the end of what was heard
 */
public record Inquiry(
        HeardTraces heard, @Nullable Instant from, @Nullable Instant to) {
    /** One whose times may count from the begin of what was heard. */
    public static Inquiry of(HeardTraces heard, @Nullable TimeOnLineArgument from, @Nullable TimeOnLineArgument to) {
        Instant begin = heard.run().begin();
        return new Inquiry(heard, from == null ? null : from.after(begin), to == null ? null : to.after(begin));
    }

    /**
     * The passport of what an identifier stands for.
     *
     * @throws InputException if nothing of it was heard
     */
    public Passport resolve(String text) {
        Identifier identifier = heard.identify(text);
        return switch (identifier.kind()) {
            case VEHICLE -> vehicle(identifier);
            case LOT, BIN ->
                new Passport.OfLot(
                        heard.lot(identifier.toString()).orElseThrow(() -> heard.unknown(identifier.toString())));
            case ELEMENT -> station(identifier);
            case SKID, AGV ->
                throw new InputException("of '" + identifier + "' no passport is kept: what a "
                        + (identifier.kind() == Kind.SKID ? "skid" : "vehicle of a fleet")
                        + " carried is told by the passports of vehicles.\n"
                        + "Maybe a vehicle, a lot, a bin or a station is meant.");
        };
    }

    private Passport vehicle(Identifier identifier) {
        VehiclePassport passport = heard.vehicle(identifier.toString())
                .or(() -> heard.vehicle(identifier.name()))
                .orElseThrow(() -> heard.unknown(identifier.toString()));
        OptionalDouble energy = heard.line().map(passport::ownEnergyKwh).orElseGet(OptionalDouble::empty);
        return new Passport.OfVehicle(
                passport, !isBeginMissing(passport), energy.isPresent() ? energy.getAsDouble() : null);
    }

    /** Whether its first visit is not to where vehicles begin, and nobody heard it come there. */
    private boolean isBeginMissing(VehiclePassport passport) {
        if (passport.visits().isEmpty() || passport.visits().get(0).entered() != null) {
            return false;
        }
        String first = passport.visits().get(0).element();
        return heard.line()
                .map(line -> line.elements().stream()
                        .noneMatch(
                                element -> element.id().equals(first) && element.kind() == LineDescription.Kind.SOURCE))
                .orElse(false);
    }

    private Passport station(Identifier identifier) {
        requireElement(identifier.name());
        Period period = period();
        return new Passport.OfElement(
                identifier.toString(),
                period.from(),
                period.until(),
                heard.passings(identifier.name(), period),
                heard.unheard(period).stream()
                        .map(gap -> new Passport.Gap(gap.from(), gap.until()))
                        .toList());
    }

    /** The vehicles that have a piece of a lot or bin. */
    public Recall recallLot(String text, boolean isCounted) {
        Identifier identifier = heard.identify(text);
        if (identifier.kind() != Kind.LOT && identifier.kind() != Kind.BIN) {
            throw new InputException(
                    "'" + text + "' is no lot and no bin.\nMaybe --station or another identifier is meant.");
        }
        Period all = new Period(heard.run().begin(), heard.run().end());
        LotPassport passport = heard.lot(identifier.toString()).orElseThrow(() -> heard.unknown(identifier.toString()));
        boolean isBeginHeard = identifier.kind() == Kind.BIN || passport.pressing() != null;
        return new Recall(
                "With pieces of " + identifier,
                all,
                Recall.ofHolders(passport.holders()),
                heard.unheard(all),
                isBeginHeard
                        ? ""
                        : "Its making was not heard: vehicles from before " + all.from()
                                + " may have pieces of it too.",
                isCounted);
    }

    /** The vehicles that were in an element in the period. */
    public Recall recallStation(String text, boolean isCounted) {
        String element = text.contains("/") ? heard.identify(text).name() : text;
        requireElement(element);
        Period period = period();
        return new Recall(
                "In " + element + " from " + period.from() + " to " + period.until(),
                new Period(heard.run().begin(), heard.run().end()),
                Recall.ofPassings(heard.passings(element, period)),
                heard.unheard(period),
                "",
                isCounted);
    }

    private void requireElement(String id) {
        if (!heard.isElement(id)) {
            throw new InputException("no vehicle was heard of at '" + id + "'.\nMaybe it is one of these: "
                    + String.join(", ", elements()) + ".");
        }
    }

    private List<String> elements() {
        return heard.line()
                .map(line -> line.elements().stream()
                        .map(element -> element.id())
                        .filter(heard::isElement)
                        .toList())
                .orElse(List.of());
    }

    /** What was asked for; what was not heard of it is told beside the answer. */
    private Period period() {
        Instant first = heard.run().begin();
        Instant begin = from == null ? first : from;
        Instant end = to == null ? heard.run().end() : to;
        boolean isOutside = (from != null && !begin.isBefore(heard.run().end())) || (to != null && !end.isAfter(first));
        if (isOutside) {
            throw new InputException("nothing was heard "
                    + (from == null ? "up to " + end : "from " + begin + (to == null ? " on" : " to " + end))
                    + ": this run was heard from " + first + " to "
                    + heard.run().end()
                    + ".\nMaybe another time on the line is meant.");
        }
        if (!begin.isBefore(end)) {
            throw new InputException("there is nothing from " + begin + " to " + end
                    + ".\nMaybe the two times are the other way round.");
        }
        return new Period(begin, end);
    }
}
