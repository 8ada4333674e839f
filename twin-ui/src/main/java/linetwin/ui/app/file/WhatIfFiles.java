package linetwin.ui.app.file;

import java.nio.file.Path;
import java.util.Optional;
import linetwin.ui.whatif.FileChoice;

/** The files that the what-if screen asks for. */
public record WhatIfFiles(FileRequests files) implements FileChoice {
    @Override
    public Optional<Path> toOpen() {
        return files.askToOpen("whatif.open", "yaml");
    }

    @Override
    public Optional<Path> toSave(String name) {
        return files.askToSave("whatif.save", name);
    }
}
