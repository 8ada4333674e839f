package linetwin.sim.scenario.file;

import java.util.Optional;

/**
 * A parameter of a scenario and its foundation.
 *
 * @param path of the field in the scenario file
 * @param value as written, or as changed by levers
 * @param basis empty if the file gives none
 */
public record Evidence(String path, String value, Optional<Basis> basis) {}
