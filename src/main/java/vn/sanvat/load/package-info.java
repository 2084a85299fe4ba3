/**
 * How much is done at once and for whom: bodies that are refused unread, a budget for each address, and places for what
 * is dear, so that pages from memory go on under load. Start with {@link vn.sanvat.load.Cost} and {@link
 * vn.sanvat.load.Costs}.
 */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package vn.sanvat.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
