package linetwin.cli.trace;

import linetwin.cli.output.ResultDocument;
import linetwin.model.genealogy.Passport;

/** How a passport is told. */
public final class PassportDocument {
    private PassportDocument() {}

    /** The document of whatever it is of. */
    public static ResultDocument of(Passport passport) {
        if (passport instanceof Passport.OfVehicle vehicle) {
            return new VehicleDocument(vehicle);
        }
        return passport instanceof Passport.OfElement element
                ? new StationDocument(element)
                : new LotDocument(((Passport.OfLot) passport).lot());
    }
}
