package linetwin.sim.report;

import java.io.IOException;
import java.nio.file.Path;
import linetwin.file.FileFailure;
import linetwin.file.WholeFile;

/** A report as one page in a file of any name, which appears whole or not at all. */
public final class ReportFile {
    private ReportFile() {}

    /**
     * Writes the page in the place of what was there, and gives the file back.
     *
     * @throws ReportException if it can't be written
     */
    public static Path write(Path file, Report report, PageLanguage language) {
        String page = ReportPage.html(report, language);
        try {
            return WholeFile.write(file, page);
        } catch (IOException e) {
            throw new ReportException("the report can't be written to " + file + ": " + FileFailure.reason(e) + ".", e);
        }
    }

    /** The page as text. */
    public static String text(Report report, PageLanguage language) {
        return ReportPage.html(report, language);
    }
}
