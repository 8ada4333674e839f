package linetwin.model.genealogy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an identifier stands for: the answer to whoever resolves it. */
public sealed interface Passport {
    /** How many visits, uses of parts, vehicles or gaps it lists. */
    int rows();

    /**
     * Of a vehicle.
     *
     * @param isBeginHeard whether it was heard from its begin on: else where it was before is missing
     * @param ownEnergyKwh of its own cycles and stays, 0 or more; absent where the line tells of no power
     */
    record OfVehicle(
            VehiclePassport vehicle,
            boolean isBeginHeard,
            @Nullable Double ownEnergyKwh) implements Passport {
        public OfVehicle {
            if (ownEnergyKwh != null && !(ownEnergyKwh >= 0)) {
                throw new IllegalArgumentException("ownEnergyKwh is " + ownEnergyKwh + "; must be 0 or more");
            }
        }

        @Override
        public int rows() {
            return vehicle.visits().size() + vehicle.parts().size();
        }
    }

    /** Of a lot of panels or a bin. */
    record OfLot(LotPassport lot) implements Passport {
        @Override
        public int rows() {
            return lot.holders().size();
        }
    }

    /**
     * Of an element: which vehicles were in it in a time.
     *
     * @param identifier of the element
     * @param passings in order of time
     * @param notHeard the parts of that time of which nothing was heard, in which others may have been there
     */
    record OfElement(String identifier, Instant from, Instant until, List<Passing> passings, List<Gap> notHeard)
            implements Passport {
        public OfElement {
            passings = List.copyOf(passings);
            notHeard = List.copyOf(notHeard);
        }

        @Override
        public int rows() {
            return passings.size() + notHeard.size();
        }
    }

    /** A time of which nothing was heard. */
    record Gap(Instant from, Instant until) {}
}
