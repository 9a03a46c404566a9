import { useEffect, useRef, type RefObject } from 'react';
import { BarChart, CustomChart, LineChart, RadarChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent, RadarComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import type { EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([
  BarChart,
  LineChart,
  ScatterChart,
  CustomChart,
  RadarChart,
  SankeyChart,
  GridComponent,
  RadarComponent,
  MarkLineComponent,
  AriaComponent,
  SVGRenderer,
]);

/** Draws the option into the element as SVG and keeps to its width. */
export function useChart(option: EChartsCoreOption): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts | null>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const own = echarts.init(element, null, { renderer: 'svg' });
    chart.current = own;
    const observer = new ResizeObserver(() => own.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      own.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, true);
    chart.current?.resize();
  }, [option]);
  return place;
}
