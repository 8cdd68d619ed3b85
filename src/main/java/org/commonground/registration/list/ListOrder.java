package org.commonground.registration.list;

/**
 * The order of a list; those that are equal in it are by when they were booked, the newest first. A party stays together.
 *
 * @param column one that is sortable
 */
public record ListOrder(ListColumn column, boolean ascending) {

    public static final ListOrder NEWEST_FIRST = new ListOrder(ListColumn.BOOKED, false);

    /** Without the order within a party where it is by booking: the database need not sort then. */
    String sql() {
        String direction = ascending ? "" : " desc";
        return column == ListColumn.BOOKED
                ? " order by r.created_at" + direction + ", r.id" + direction
                : " order by " + column.sql() + direction + ", r.created_at desc, r.id desc, t.position";
    }
}
