package linetwin.link.recording.verify;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.link.recording.verify.Findings.Place;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.limit.Limits;

/** The events of one area, in order of time, and what they say of its elements. */
final class AreaCheck {
    private final Findings findings;
    private final Map<String, EventLedger> ledgers = new LinkedHashMap<>();
    private Instant heardFrom = Limits.FIRST_TIME;
    private Instant heardUntil = Limits.FIRST_TIME;
    private Instant last = Limits.FIRST_TIME;

    AreaCheck(Findings findings) {
        this.findings = findings;
    }

    void add(String element, EventLedger ledger) {
        ledgers.put(element, ledger);
    }

    /**
     * The next events.
     *
     * @param isNext whether none were lost since the last ones
     */
    void accept(Place place, EventMessage message, boolean isNext) {
        if (!isNext) {
            ledgers.values().forEach(EventLedger::lose);
            heardFrom = message.events().get(0).at();
        }
        for (LineEvent event : message.events()) {
            if (event.at().isBefore(last) || event.at().isAfter(message.header().simTime())) {
                findings.add(
                        place,
                        Rule.TIME,
                        "an event of " + event.element() + " is at " + event.at() + "; must be from " + last + " to "
                                + message.header().simTime());
            }
            last = event.at();
            EventLedger ledger = ledgers.get(event.element());
            if (ledger == null) {
                findings.add(
                        place, Rule.SCHEMA, "an event is of '" + event.element() + "', which the area does not have");
            } else {
                ledger.accept(place, event);
            }
        }
        heardUntil = message.header().simTime();
        ledgers.values().forEach(ledger -> ledger.reached(heardUntil, heardFrom));
    }

    /** A state of an element; it is compared once the events up to its time have come. */
    void accept(String element, StateReading reading) {
        EventLedger ledger = ledgers.get(element);
        if (ledger != null) {
            ledger.accept(reading);
            ledger.reached(heardUntil, heardFrom);
        }
    }

    /** Events and states are compared again from the next ones on. */
    void forget() {
        ledgers.values().forEach(EventLedger::lose);
        last = Limits.FIRST_TIME;
    }

    /** The run has said all that it had to say. */
    void end() {
        ledgers.values().forEach(ledger -> ledger.reached(Limits.LAST_TIME, heardFrom));
    }
}
