// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <QHashFunctions>
#include <utility>
#include <vector>

namespace summitry {

/// Where a thing stands in the list of all of its kind, from 0. Indices of different kinds do not mix.
template <typename Of> class Index {
public:
    constexpr Index() = default; ///< of none
    template <std::integral Number>
    constexpr explicit Index(Number value)
        : m_value(static_cast<int>(value))
    {
    }

    constexpr bool isValid() const { return m_value >= 0; }
    constexpr int value() const { return m_value; } ///< −1: none
    constexpr Index &operator++()
    {
        ++m_value;
        return *this;
    }
    constexpr auto operator<=>(const Index &) const = default;
    friend size_t qHash(Index index, size_t seed = 0) { return qHash(index.m_value, seed); }

private:
    int m_value = -1;
};

/// For loops: the indices from a first one to before a last one.
template <typename Key> struct IndexRange {
    struct Iterator {
        Key key;
        constexpr Key operator*() const { return key; }
        constexpr Iterator &operator++()
        {
            ++key;
            return *this;
        }
        constexpr bool operator==(const Iterator &) const = default;
    };
    Key first, last;
    constexpr Iterator begin() const { return {first}; }
    constexpr Iterator end() const { return {last}; }
};

/// A list that is asked by one kind of index alone: of the things themselves, or of what is known of each.
template <typename Key, typename Value, template <typename...> typename List = std::vector>
class Indexed : public List<Value> {
public:
    using List<Value>::List;
    Indexed() = default;
    Indexed(List<Value> list)
        : List<Value>(std::move(list))
    {
    }

    decltype(auto) operator[](Key key) { return List<Value>::operator[](position(key)); }
    decltype(auto) operator[](Key key) const { return List<Value>::operator[](position(key)); }

    bool has(Key key) const { return key.isValid() && position(key) < this->size(); }
    Key next() const { return Key(this->size()); } ///< of what is appended next
    IndexRange<Key> indices() const { return {Key(0), next()}; }

private:
    static auto position(Key key) { return static_cast<typename List<Value>::size_type>(key.value()); }
};

} // namespace summitry
