package linetwin.sim.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.sim.experiment.LineFigure;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads figures of a line by their names in results, such as {@code leadTimeHours}; efficiencies also as E1, E2, E3. */
final class FigureArgument implements ITypeConverter<LineFigure> {
    static final String DESCRIPTION = "E1, E2, E3 or a name of results such as leadTimeHours";

    @Override
    public LineFigure convert(String text) {
        return Arrays.stream(EfficiencyDefinition.values())
                .filter(definition -> definition.name().equalsIgnoreCase(text))
                .findFirst()
                .map(LineFigure::of)
                .or(() -> named(text))
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' is not a figure of a line; there are E1, E2,"
                                + " E3, "
                                + Arrays.stream(LineFigure.values())
                                        .map(figure -> figure.figure().name())
                                        .collect(Collectors.joining(", "))));
    }

    private static Optional<LineFigure> named(String text) {
        return Arrays.stream(LineFigure.values())
                .filter(figure -> figure.figure().name().equals(text))
                .findFirst();
    }

    /** The figure's title without the blanks that indent it in tables. */
    static String title(LineFigure figure) {
        return figure.title().strip();
    }
}
