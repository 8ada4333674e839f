package linetwin.sim.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.file.FileFailure;
import linetwin.file.WholeFile;

/**
 * The folder that reports are written to. Each file appears whole or not at all: it is written beside its place and then
 * moved there.
 */
public final class ReportFolder {
    private static final String PAGE = "report.html";
    private static final String DATA = "report.json";

    private final Path folder;

    private ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder, made if it is not there.
     *
     * @throws ReportException if nothing can be written to it, so that nobody waits for a report in vain
     */
    public static ReportFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "report", ".tmp"));
            return new ReportFolder(folder);
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    /** Writes page and data, and returns the page; if either can't be written, both stay what they were. */
    public Path write(Report report, PageLanguage language) {
        String data = report.json();
        byte[] page = ReportPage.html(report, language).getBytes(StandardCharsets.UTF_8);
        try {
            return WholeFile.write(folder.resolve(PAGE), out -> {
                out.write(page);
                WholeFile.write(folder.resolve(DATA), data); // once the page, the larger one, is sure of its room
            });
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    private static ReportException refused(Path folder, IOException cause) {
        String reason = cause instanceof FileAlreadyExistsException exists
                ? exists.getFile() + " is a file; must be a folder"
                : FileFailure.reason(cause);
        return new ReportException("the report can't be written to " + folder + ": " + reason + ".", cause);
    }
}
