package linetwin.model.parameter;

import java.util.List;

/**
 * A value of a scenario that can be changed.
 *
 * @param path in the scenario file
 * @param kind what its value is, with the unit and bounds that follow
 */
public record Parameter(String path, ParameterKind<?> kind) {
    /** Id of its area, or the name of its section in the file for what belongs to no area. */
    public String section() {
        return names().get(isInArea() ? 1 : 0);
    }

    /** Id of the station or whatever else it belongs to; that of the section for the section's own parameters. */
    public String owner() {
        return fieldBegin() == 1 ? section() : names().get(fieldBegin() - 1);
    }

    /** The names in the path below the owner. */
    public List<String> field() {
        return names().subList(fieldBegin(), names().size());
    }

    private List<String> names() {
        return List.of(path.split("\\.", -1));
    }

    private boolean isInArea() {
        return path.startsWith("areas.") && names().size() > 2;
    }

    /** After the area, its element, or a position of that. */
    private int fieldBegin() {
        List<String> names = names();
        if (!isInArea()) {
            return names.size() > 2 ? 2 : 1;
        }
        if (!names.get(2).equals("elements") || names.size() < 5) {
            return 2;
        }
        return names.get(4).equals("positions") && names.size() > 6 ? 6 : 4;
    }
}
