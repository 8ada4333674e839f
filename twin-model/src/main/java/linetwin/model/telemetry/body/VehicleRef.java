package linetwin.model.telemetry.body;

import org.jspecify.annotations.Nullable;

/**
 * A vehicle as messages name it, from body start to line-off.
 *
 * @param vehicle VIN-like, 17 characters with check digit, of a fictitious maker
 * @param body body number
 * @param skid the carrier that it is on, if any
 * @param identifier industrial-internet identifier (标识解析)
 */
public record VehicleRef(
        String vehicle, String body, @Nullable String skid, String identifier, String variant, String colour) {}
