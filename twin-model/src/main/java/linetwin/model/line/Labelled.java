package linetwin.model.line;

import linetwin.model.value.Label;

/** What has an id and a title. */
public interface Labelled {
    Label label();

    default String id() {
        return label().id();
    }
}
