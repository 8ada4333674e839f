package linetwin.model.telemetry.json;

import java.util.List;
import linetwin.model.genealogy.Ending;
import linetwin.model.genealogy.Holder;
import linetwin.model.genealogy.LotPassport;
import linetwin.model.genealogy.PartUse;
import linetwin.model.genealogy.Passing;
import linetwin.model.genealogy.Passport;
import linetwin.model.genealogy.Pressing;
import linetwin.model.genealogy.VehiclePassport;
import linetwin.model.genealogy.Visit;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.model.telemetry.json.wire.Collected;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Kind;
import linetwin.model.telemetry.json.wire.Kinds;
import linetwin.model.telemetry.json.wire.Scalars;
import linetwin.model.telemetry.json.wire.Type;
import linetwin.model.telemetry.limit.Limits;

/** What an identifier stands for, in the answer to who resolves it. */
final class PassportFormat {
    private static final String RUN = "That it was made in.";
    private static final Type<Visit> VISIT = visit();
    private static final Type<PartUse> PART_USE = partUse();
    private static final Type<Passing> PASSING = passing();

    static final Type<Passport> TYPE = Kinds.type(
                    Passport.class, new Fields<>(), List.of(ofVehicle(), ofLot(), ofElement()))
            .named("passport", "In the answer to resolve: what the identifier stands for.");

    private PassportFormat() {}

    private static <V> Type<List<V>> rows(Type<V> row) {
        return Collected.list(row).with("maxItems", Limits.PASSPORT_ROWS);
    }

    private static Kind<Passport.OfVehicle> ofVehicle() {
        Fields<Passport.OfVehicle> fields = new Fields<>();
        var run = fields.add("run", Scalars.TEXT, passport -> passport.vehicle().run(), RUN);
        var vehicle = fields.add(
                "vehicle", Parts.VEHICLE, passport -> passport.vehicle().vehicle());
        var isBeginHeard = fields.add(
                "beginHeard",
                Scalars.FLAG,
                Passport.OfVehicle::isBeginHeard,
                "Whether it was heard from its begin on; else where it was before is missing.");
        var visits =
                fields.add("visits", rows(VISIT), passport -> passport.vehicle().visits(), "In order of time.");
        var parts = fields.add(
                "parts", rows(PART_USE), passport -> passport.vehicle().parts(), "In order of time.");
        var ending = fields.addOptional(
                "ending", ending(), passport -> passport.vehicle().ending(), "Absent while it is on the line.");
        var energy = fields.addOptional(
                "ownEnergyKwh",
                Scalars.NUMBER.with("minimum", 0),
                Passport.OfVehicle::ownEnergyKwh,
                "Of its own cycles and stays; absent where the line tells of no power.");
        return new Kind<>(
                "vehicle-passport",
                Passport.OfVehicle.class,
                "Where it was, what went into it, and its verdicts.",
                fields,
                in -> new Passport.OfVehicle(
                        new VehiclePassport(
                                in.get(run), in.get(vehicle), in.get(visits), in.get(parts), in.find(ending)),
                        in.get(isBeginHeard),
                        in.find(energy)));
    }

    private static Kind<Passport.OfLot> ofLot() {
        Fields<Passport.OfLot> fields = new Fields<>();
        var identifier = fields.add(
                "identifier", Scalars.TEXT, passport -> passport.lot().identifier(), "Industrial-internet identifier.");
        var pressing = fields.addOptional(
                "pressing",
                pressing(),
                passport -> passport.lot().pressing(),
                "Absent of a bin, or if it was not heard.");
        var holders = fields.add(
                "vehicles", rows(holder()), passport -> passport.lot().holders(), "In order of time.");
        return new Kind<>(
                "lot-passport",
                Passport.OfLot.class,
                "The vehicles that pieces of a lot or bin went into.",
                fields,
                in -> new Passport.OfLot(new LotPassport(in.get(identifier), in.find(pressing), in.get(holders))));
    }

    private static Kind<Passport.OfElement> ofElement() {
        Fields<Passport.OfElement> fields = new Fields<>();
        var identifier = fields.add(
                "identifier", Scalars.TEXT, Passport.OfElement::identifier, "Industrial-internet identifier.");
        var from = fields.add("from", Parts.TIME, Passport.OfElement::from, "Begin of the time that is told of.");
        var until = fields.add("until", Parts.TIME, Passport.OfElement::until, "Its end.");
        var passings = fields.add(
                "vehicles", rows(PASSING), Passport.OfElement::passings, "That were in it, in order of time.");
        var gaps = fields.add(
                "notHeard",
                rows(gap()),
                Passport.OfElement::notHeard,
                "Of that time, in which others may have been there.");
        return new Kind<>(
                "element-passport",
                Passport.OfElement.class,
                "The vehicles that were in an element in a time.",
                fields,
                in -> new Passport.OfElement(
                        in.get(identifier), in.get(from), in.get(until), in.get(passings), in.get(gaps)));
    }

    private static Type<Visit> visit() {
        Fields<Visit> fields = new Fields<>();
        var element = fields.add("element", Scalars.TEXT, Visit::element, "Its id.");
        var entered = fields.addOptional(
                "entered", Parts.TIME, Visit::entered, "Absent if not heard, or if the vehicle began there.");
        var left = fields.addOptional("left", Parts.TIME, Visit::left, "Absent while it is there, or if not heard.");
        var to = fields.addOptional("to", Scalars.TEXT, Visit::to, "Id of the element that it went to.");
        var cycle = fields.addOptional("cycleMicros", Parts.MICROS, Visit::cycleMicros, "Of the work on it.");
        var verdict = fields.addOptional(
                "verdict", Scalars.constant(Verdict.class), Visit::verdict, "Of an inspection there.");
        var andon = fields.addOptional("andonAt", Parts.TIME, Visit::andonAt, "When somebody was called for help.");
        return fields.type(in -> new Visit(
                        in.get(element),
                        in.find(entered),
                        in.find(left),
                        in.find(to),
                        in.find(cycle),
                        in.find(verdict),
                        in.find(andon)))
                .named("visit", "The stay of a vehicle in an element, as far as it was heard.");
    }

    private static Type<PartUse> partUse() {
        Fields<PartUse> fields = new Fields<>();
        var element = fields.add("element", Scalars.TEXT, PartUse::element, "At which they went in.");
        var at = fields.add("at", Parts.TIME, PartUse::at, "When.");
        var part = fields.add("part", EventFormats.USED_PART, PartUse::part);
        return fields.type(in -> new PartUse(in.get(element), in.get(at), in.get(part)))
                .named("partUse", "Pieces that went into a vehicle.");
    }

    private static Type<Ending> ending() {
        Fields<Ending> fields = new Fields<>();
        var outcome = fields.add("outcome", Scalars.constant(Ending.Outcome.class), Ending::outcome);
        var element = fields.add("element", Scalars.TEXT, Ending::element, "At which it left.");
        var at = fields.add("at", Parts.TIME, Ending::at, "When.");
        var lead = fields.addOptional(
                "leadTimeMicros", Parts.MICROS, Ending::leadMicros, "From body start; absent of scrap.");
        var first = fields.add(
                "firstTimeThrough", Scalars.FLAG, Ending::isFirstTimeThrough, "Whether it needed no rework.");
        var reason = fields.addOptional("reason", Scalars.TEXT, Ending::reason, "", "Of scrap.");
        return fields.type(in -> new Ending(
                        in.get(outcome), in.get(element), in.get(at), in.find(lead), in.get(first), in.get(reason)))
                .named("ending", "How a vehicle left the line.");
    }

    private static Type<Pressing> pressing() {
        Fields<Pressing> fields = new Fields<>();
        var press = fields.add("press", Scalars.TEXT, Pressing::press, "Id of the press line.");
        var family = fields.add("family", Scalars.TEXT, Pressing::family, "Of panels.");
        var first = fields.add("first", Parts.TIME, Pressing::first, "The first stroke that was heard.");
        var last = fields.add("last", Parts.TIME, Pressing::last, "The last one.");
        var strokes = fields.add("strokes", Scalars.SIZE, Pressing::strokes, "That were heard.");
        return fields.type(
                        in -> new Pressing(in.get(press), in.get(family), in.get(first), in.get(last), in.get(strokes)))
                .named("pressing", "Where and when a lot was pressed.");
    }

    private static Type<Holder> holder() {
        Fields<Holder> fields = new Fields<>();
        var run = fields.add("run", Scalars.TEXT, Holder::run, RUN);
        var vehicle = fields.add("vehicle", Parts.VEHICLE, Holder::vehicle);
        var use = fields.add("use", PART_USE, Holder::use);
        return fields.type(in -> new Holder(in.get(run), in.get(vehicle), in.get(use)))
                .named("holder", "A vehicle with pieces of a lot or bin.");
    }

    private static Type<Passing> passing() {
        Fields<Passing> fields = new Fields<>();
        var run = fields.add("run", Scalars.TEXT, Passing::run, RUN);
        var vehicle = fields.add("vehicle", Parts.VEHICLE, Passing::vehicle);
        var visit = fields.add("visit", VISIT, Passing::visit);
        return fields.type(in -> new Passing(in.get(run), in.get(vehicle), in.get(visit)))
                .named("passing", "That a vehicle was in an element.");
    }

    private static Type<Passport.Gap> gap() {
        Fields<Passport.Gap> fields = new Fields<>();
        var from = fields.add("from", Parts.TIME, Passport.Gap::from, "Begin.");
        var until = fields.add("until", Parts.TIME, Passport.Gap::until, "End.");
        return fields.type(in -> new Passport.Gap(in.get(from), in.get(until)))
                .named("gap", "A time of which nothing was heard.");
    }
}
