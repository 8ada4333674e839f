package linetwin.sim.scenario.file;

import java.util.Optional;
import linetwin.model.parameter.Parameter;

/**
 * What a parameter of a scenario is, and on what foundation.
 *
 * @param value as written, or as changed by levers
 * @param rate of the station that it belongs to which it makes up a part of; empty for most
 * @param basis empty if the file gives none
 */
public record ParameterValue(Parameter parameter, String value, Optional<Rate> rate, Optional<Basis> basis) {
    public String path() {
        return parameter.path();
    }
}
