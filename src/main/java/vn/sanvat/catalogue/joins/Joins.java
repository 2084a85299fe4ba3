package vn.sanvat.catalogue.joins;

import java.util.List;

/**
 * What an entry is joined to in space and time, each list short and in the order to show it.
 *
 * @param producers who makes it, or who works there
 * @param products of the producer first, then of the commune, then near
 * @param places villages and destinations near
 * @param events the next ones near, soonest first
 * @param routes that pass within reach
 * @param shops where it can be bought
 * @param stories that speak of it
 */
public record Joins(
        List<Neighbour> producers,
        List<Neighbour> products,
        List<Neighbour> places,
        List<Neighbour> events,
        List<Neighbour> routes,
        List<Neighbour> shops,
        List<Neighbour> stories) {}
