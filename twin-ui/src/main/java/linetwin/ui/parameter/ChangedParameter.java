package linetwin.ui.parameter;

import java.util.List;
import linetwin.model.parameter.Parameter;
import linetwin.model.parameter.ParameterKind;
import linetwin.model.telemetry.body.LineDescription;

/** A parameter that was set while the run went on, and its present value. */
public record ChangedParameter(Parameter parameter, String value) {
    /** All of a line, in the order of their paths. */
    public static List<ChangedParameter> of(LineDescription line) {
        return line.changes().entrySet().stream()
                .map(change ->
                        new ChangedParameter(new Parameter(change.getKey(), ParameterKind.WORD), change.getValue()))
                .toList();
    }

    /** In one line, with the station. */
    public String words(ParameterNames names) {
        return names.whole(parameter) + " = " + value;
    }
}
