/** The calendar of events, by month and as a list. Start with {@code CalendarPages}; {@link vn.sanvat.site.calendar.CalendarRequest} says what can be asked for. */
@NullMarked
package vn.sanvat.site.calendar;

import org.jspecify.annotations.NullMarked;
