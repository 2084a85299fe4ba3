/** Asks the API what nobody would, by its own description, and holds the answers against that. Start with {@code ApiFuzz}. */
package vn.sanvat.api.fuzz;
