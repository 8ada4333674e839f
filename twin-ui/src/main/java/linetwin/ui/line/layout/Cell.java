package linetwin.ui.line.layout;

/** A place in the grid that a line is drawn on; rows count downwards. */
public record Cell(int row, int column) {
    Cell shifted(int rows, int columns) {
        return new Cell(row + rows, column + columns);
    }
}
