package linetwin.ui.app;

import java.nio.file.Path;
import java.util.Optional;
import linetwin.ui.whatif.FileChoice;

/** The files that the what-if screen asks for. */
record WhatIfFiles(FileRequests files) implements FileChoice {
    @Override
    public Optional<Path> toOpen() {
        return files.askToOpen("whatif.open", "yaml");
    }

    @Override
    public Optional<Path> toSave(String name) {
        return files.askToSave("whatif.save", name);
    }
}
