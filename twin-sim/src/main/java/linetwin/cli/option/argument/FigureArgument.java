package linetwin.cli.option.argument;

import java.util.Arrays;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.LineFigure;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads figures of a line by their names in results, such as {@code leadTimeHours}; efficiencies also as E1, E2, E3. */
public final class FigureArgument implements ITypeConverter<LineFigure> {
    public static final String DESCRIPTION = "E1, E2, E3 or a name of results such as leadTimeHours";

    @Override
    public LineFigure convert(String text) {
        return Arrays.stream(EfficiencyDefinition.values())
                .filter(definition -> definition.name().equalsIgnoreCase(text))
                .findFirst()
                .map(LineFigure::of)
                .or(() -> LineFigure.find(text))
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' is not a figure of a line; there are E1, E2,"
                                + " E3, "
                                + String.join(", ", LineFigure.names())));
    }
}
