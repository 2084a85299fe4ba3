/** The people of the desk and their roles. Start with {@code PeoplePages}. */
@NullMarked
package vn.sanvat.admin.people;

import org.jspecify.annotations.NullMarked;
