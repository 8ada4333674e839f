package linetwin.ui.parameter;

import java.util.List;

/**
 * A value of a scenario that can be changed.
 *
 * @param path in the scenario file
 * @param section id of its area, or the name of its section in the file for what belongs to no area
 * @param owner id of the station or whatever else it belongs to; that of the section for its own parameters
 * @param field the names in the path below the owner
 * @param form how its value is written
 */
public record Parameter(String path, String section, String owner, List<String> field, ParameterForm form) {
    public Parameter {
        field = List.copyOf(field);
    }

    /** The parameter at a path of a scenario file. */
    public static Parameter of(String path, String value) {
        List<String> names = List.of(path.split("\\.", -1));
        boolean isInArea = names.get(0).equals("areas") && names.size() > 2;
        String section = isInArea ? names.get(1) : names.get(0);
        int begin = isInArea ? afterElement(names) : names.size() > 2 ? 2 : 1;
        String owner = begin == 1 ? section : names.get(begin - 1);
        return new Parameter(path, section, owner, names.subList(begin, names.size()), ParameterForm.of(path, value));
    }

    /** Where the field begins: after the area, its element, or a position of that. */
    private static int afterElement(List<String> names) {
        if (!names.get(2).equals("elements") || names.size() < 5) {
            return 2;
        }
        return names.get(4).equals("positions") && names.size() > 6 ? 6 : 4;
    }
}
