package linetwin.ui.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import linetwin.model.parameter.Parameter;
import linetwin.ui.parameter.ParameterNames;

/**
 * The lines of a list of parameters, those of one station first. Names are put together once, since there are thousands, and
 * searched in at every key.
 */
final class ParameterRows {
    private final List<Named> all;

    private record Named(Parameter parameter, String place, String field, String searched) {}

    /**
     * A line.
     *
     * @param heading of the station, above the first of its parameters; else empty
     */
    record Row(String heading, Parameter parameter, String field) {}

    ParameterRows(List<Parameter> parameters, ParameterNames names) {
        all = parameters.stream().map(parameter -> named(parameter, names)).toList();
    }

    private static Named named(Parameter parameter, ParameterNames names) {
        String place = names.place(parameter);
        String field = names.field(parameter);
        String searched = (place + " " + field + " " + parameter.path()).toLowerCase(Locale.ROOT);
        return new Named(parameter, place, field, searched);
    }

    /**
     * Those in which all words that are searched for occur.
     *
     * @param first id of the station whose parameters come first
     */
    List<Row> find(String search, String first) {
        List<String> words = List.of(search.toLowerCase(Locale.ROOT).split("\\s+", -1));
        List<Row> rows = new ArrayList<>();
        String last = "";
        for (Named named : firstly(first)) {
            if (words.stream().allMatch(named.searched()::contains)) {
                rows.add(new Row(named.place().equals(last) ? "" : named.place(), named.parameter(), named.field()));
                last = named.place();
            }
        }
        return rows;
    }

    private List<Named> firstly(String owner) {
        return Stream.of(true, false)
                .flatMap(isFirst ->
                        all.stream().filter(named -> named.parameter().owner().equals(owner) == isFirst))
                .toList();
    }
}
