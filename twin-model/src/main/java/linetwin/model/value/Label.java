package linetwin.model.value;

/** What identifies an element: its id (a topic level), its name for people, and the area it stands in. */
public record Label(String id, Text title, String area) {
    public Label {
        Ids.require("element id", id);
        Ids.require("area of '" + id + "'", area);
    }
}
